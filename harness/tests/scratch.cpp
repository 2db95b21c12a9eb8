#include "scratch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kata {

namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& word) {
  std::string result = "'";
  for (const char c : word)
    if (c == '\'')
      result += "'\\''";
    else
      result += c;
  return result + '\'';
}

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

scratch_directory::scratch_directory() {
  const fs::path parent = fs::path(KATA_BUILD_DIR) / "scratch";
  fs::create_directories(parent);
  std::string name = parent / "XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp: " + name);
  path_ = name;
}

scratch_directory::~scratch_directory() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path scratch_directory::add(std::string_view name, std::string_view content) const {
  fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
  return file;
}

finished run_program(const std::vector<std::string>& argv, std::string_view input) {
  const scratch_directory scratch;
  std::string command;
  for (const std::string& word : argv) command += quoted(word) + ' ';
  command += "< " + quoted(scratch.add("in", input)) + " > " + quoted(scratch / "out") + " 2> " +
             quoted(scratch / "err");
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          contents(scratch / "out"), contents(scratch / "err")};
}

}  // namespace kata
