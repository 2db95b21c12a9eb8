#include "cli/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "cases.hpp"

namespace kata::cli {

namespace {

/// Levenshtein, of names as short as these.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

config load_config() {
  config c;
  c.command = fs::read_symlink("/proc/self/exe");
  c.build = c.command.parent_path();
  const fs::path file = c.build / "kata.json";
  try {
    const auto json = nlohmann::ordered_json::parse(read_file(file));
    c.source = json.at("paths").at(0).get<std::string>();
    c.attempts = json.at("paths").at(1).get<std::string>();
    c.core_compiler = json.at("core").get<std::vector<std::string>>();
    c.core_prelude = json.at("core_prelude").get<std::vector<std::string>>();
    c.tested_flags = json.at("tested").get<std::vector<std::string>>();
    c.measured_flags = json.at("measured").get<std::vector<std::string>>();
    c.library_names = json.at("library_names").get<std::string>();
    c.sanitizer_runtime = json.at("sanitizer_runtime").get<std::string>();
    c.acm_compiler = json.at("acm").get<std::vector<std::string>>();
    c.acm_prelude = json.at("acm_prelude").get<std::vector<std::string>>();
  } catch (const std::exception& error) {
    throw usage_error(fmt::format(
        "{}: {}. The build writes it: run `cmake --workflow --preset practice` in the repository.",
        file.string(), error.what()));
  }
  if (c.attempts.is_relative()) c.attempts = c.source / c.attempts;
  return c;
}

std::string near_names(std::string_view wanted, const std::vector<std::string>& names) {
  std::vector<std::string> near;
  for (const std::string& name : names)
    if (distance(wanted, name) <= std::max<std::size_t>(2, name.size() / 3) ||
        (wanted.size() >= 2 && name.find(wanted) != std::string::npos))
      near.push_back(name);
  if (!near.empty()) return fmt::format("did you mean {}?", fmt::join(near, " or "));
  return fmt::format("there are {}", fmt::join(names, ", "));
}

const entry& find_kata(std::string_view id) {
  std::vector<std::string> names;
  for (const entry& kata : catalog()) {
    if (kata.id() == id) return kata;
    names.emplace_back(kata.id());
  }
  throw usage_error(fmt::format("no kata is called \"{}\": {}", id, near_names(id, names)));
}

const variant& find_variant(const entry& kata, std::string_view name) {
  if (const variant* const found = kata.find(name)) return *found;
  std::vector<std::string> names;
  for (const variant& v : kata.variants) names.emplace_back(v.name);
  throw usage_error(
      fmt::format("{} has no variant \"{}\": {}", kata.id(), name, near_names(name, names)));
}

std::string in_shell(std::string_view word) {
  constexpr std::string_view harmless = "%+,-./:=@_";
  const auto plain = [&](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || harmless.find(c) != harmless.npos;
  };
  if (!word.empty() && std::ranges::all_of(word, plain)) return std::string(word);
  std::string quoted = "'";
  for (const char letter : word)
    if (letter == '\'')
      quoted += R"('\'')";
    else
      quoted += letter;
  return quoted + '\'';
}

std::string in_shell(const std::vector<std::string>& words) {
  std::string command;
  for (const std::string& word : words) command += (command.empty() ? "" : " ") + in_shell(word);
  return command;
}

std::string shown(const fs::path& file) {
  std::error_code error;
  const fs::path relative = fs::proximate(file, fs::current_path(error), error);
  if (error || relative.empty()) return file.string();
  return relative.string().size() < file.string().size() ? relative.string() : file.string();
}

}  // namespace kata::cli
