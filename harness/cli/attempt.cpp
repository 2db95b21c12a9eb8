#include "cli/attempt.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <sstream>

#include "cases.hpp"
#include "cli/log.hpp"
#include "judge/run.hpp"

namespace kata::cli {

namespace {

/// ACM attempts by the end of their names. `{source}`, `{product}` and `{directory}` stand for the
/// files; no compile command: nothing to build. C++ has the build's own compiler in front.
const struct language {
  std::string_view extension;
  std::vector<std::string> compile;
  std::vector<std::string> run;
} languages[] = {
    {".acm.cpp", {"-o", "{product}", "{source}"}, {"{product}"}},
    {".acm.c", {"cc", "-O2", "-g", "-o", "{product}", "{source}", "-lm"}, {"{product}"}},
    {".acm.py", {}, {"python3", "{source}"}},
    {".acm.js", {}, {"node", "{source}"}},
    {".acm.java", {}, {"java", "{source}"}},
    {".acm.go", {"go", "build", "-o", "{product}", "{source}"}, {"{product}"}},
    {".acm.rs",
     {"rustc", "--crate-name=attempt", "-O", "-o", "{product}", "{source}"},
     {"{product}"}},
};

const language& language_of(const fs::path& file) {
  const std::string name = file.filename();
  for (const language& l : languages)
    if (name.ends_with(l.extension)) return l;
  return languages[0];  // the stub acm.cpp
}

std::vector<std::string> filled_in(std::vector<std::string> words, const fs::path& source,
                                   const fs::path& product) {
  for (std::string& word : words) {
    if (word == "{source}") word = source;
    if (word == "{product}") word = product;
  }
  return words;
}

void must_be_readable(const fs::path& directory) {
  std::error_code error;
  const auto status = fs::status(directory, error);
  if (status.type() == fs::file_type::not_found) return;  // nothing was begun yet
  if (error) throw usage_error(fmt::format("{}: {}", directory.string(), error.message()));
  if (!fs::is_directory(status))
    throw usage_error(
        fmt::format("{}: not a directory; your attempts live there "
                    "(KATA_ATTEMPTS_DIR says where)",
                    directory.string()));
  if (access(directory.c_str(), R_OK | X_OK) != 0)
    throw usage_error(
        fmt::format("{}: cannot be read: {}", directory.string(), std::strerror(errno)));
}

/// "size mtime" of a file, or "-" when there is none.
std::string stamp_of(const std::string& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return "-";
  return fmt::format("{} {}.{:09}", status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

/// The prerequisites in a make rule, as -MMD writes it.
std::vector<std::string> dependencies_in(const fs::path& depfile) {
  std::vector<std::string> files;
  std::error_code error;
  if (!fs::exists(depfile, error)) return files;
  const std::string rule = read_file(depfile);
  std::string word;
  for (std::size_t i = std::min(rule.find(':'), rule.size() - 1) + 1; i <= rule.size(); ++i) {
    const char c = i < rule.size() ? rule[i] : ' ';
    const char next = i + 1 < rule.size() ? rule[i + 1] : '\0';
    if (c == '\\' && (next == ' ' || next == '#' || next == '\\')) {
      word += next;
      ++i;
    } else if (c == '$' && next == '$') {
      word += '$';
      ++i;
    } else if (c == ' ' || c == '\n' || c == '\\') {
      if (!word.empty()) files.push_back(std::exchange(word, {}));
    } else {
      word += c;
    }
  }
  return files;
}

/// All that the product was made from: the command, and each file with its stamp. While the text is
/// the same, so is the product.
std::string origin(const std::vector<std::string>& command, const fs::path& source,
                   const std::string& source_stamp, const fs::path& depfile) {
  std::string text;
  for (const std::string& word : command) text += word + '\n';
  text += source.string() + ' ' + source_stamp + '\n';
  for (const std::string& file : dependencies_in(depfile))
    if (file != source) text += file + ' ' + stamp_of(file) + '\n';
  return text;
}

class file_lock {
 public:
  explicit file_lock(const fs::path& file)
      : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (descriptor_ >= 0) flock(descriptor_, LOCK_EX);
  }
  ~file_lock() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  file_lock(const file_lock&) = delete;
  file_lock& operator=(const file_lock&) = delete;

 private:
  int descriptor_;
};

/// Without the compiler's talk of our own file that includes the attempt. Where a brace is missing
/// all the errors are there: then the attempt is named in their place.
std::string without_wrapper(const std::string& text, const fs::path& attempt) {
  const bool open_at_end = text.find("}’ at end of input") != std::string::npos ||
                           text.find("}' at end of input") != std::string::npos;
  std::string result;
  if (open_at_end)
    result =
        fmt::format("{}: error: a }} is missing: its end is still within this\n", attempt.string());
  std::istringstream lines(text);
  bool of_wrapper = false;
  for (std::string line; std::getline(lines, line);) {
    const bool quotes = line.starts_with(' ');  // the code that the line before speaks of
    if (!quotes) {
      of_wrapper = line.find("harness/src/attempt.cpp:") != std::string::npos;
      if (of_wrapper && (open_at_end || line.find("error:") == std::string::npos)) continue;
    }
    if (quotes && of_wrapper && open_at_end) continue;
    result += line + '\n';
  }
  return result;
}

/// The words in the quotes of one of the compiler's messages.
std::vector<std::string> quoted_in(std::string line) {
  for (const std::string_view quote : {"‘", "’"})
    for (std::size_t at = 0; (at = line.find(quote, at)) != std::string::npos;)
      line.replace(at, quote.size(), "'");
  std::vector<std::string> quoted;
  std::istringstream parts(line);
  bool inside = false;
  for (std::string part; std::getline(parts, part, '\''); inside = !inside)
    if (inside) quoted.push_back(part);
  return quoted;
}

bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// std::chrono::seconds: seconds.
std::string last_name(const std::string& qualified) {
  std::size_t begin = qualified.size();
  while (begin > 0 && in_name(qualified[begin - 1])) --begin;
  return qualified.substr(begin);
}

/// Could the whole standard library mend it? So if a name is not known that it has; or where a name
/// should not be that it alone has, perhaps as a macro.
bool may_lack_a_name(const config& c, const std::string& compiler_output) {
  const std::string library = '\n' + read_file(c.library_names);  // see harness/prelude/names.sh
  const auto has = [&](const std::string& name) {
    return name.size() > 1 && library.find('\n' + name + '\n') != std::string::npos;
  };
  std::istringstream lines(compiler_output);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t error = line.find("error: ");
    if (error == std::string::npos) continue;
    const std::vector<std::string> quoted = quoted_in(line.substr(error));
    if (line.find("unable to find numeric literal operator") != std::string::npos) return true;
    for (const std::string& one : quoted)
      if (has('+' + last_name(one))) return true;
    // clang does not name what stands where it expected something else; it shows the line.
    std::string code;
    if (quoted.size() == 1 && line.find("error: expected ") == error && std::getline(lines, code)) {
      std::ranges::replace_if(code, std::not_fn(in_name), ' ');
      std::istringstream words(code);
      for (std::string word; words >> word;)
        if (has('+' + word)) return true;
    }
    constexpr std::string_view unknown[] = {
        "not declared",    "not been declared",     "not a member",
        "does not name",   "undeclared identifier", "unknown type",
        "no member named", "no template named",     "incomplete type"};
    const bool names_it = std::ranges::any_of(
        unknown, [&](std::string_view what) { return line.find(what) != std::string::npos; });
    if (names_it && !quoted.empty() && has(last_name(quoted.front()))) return true;
  }
  return false;
}

std::string_view extension(flavour how) {
  switch (how) {
    case flavour::usual:
      return ".built";
    case flavour::measured:
      return ".measured";
    case flavour::debug:
      return ".debug";
    case flavour::sanitized:
      return ".sanitized";
  }
  return {};
}

/// False: it does not compile, and there is no product. The command must write to `fresh`.
bool compile(const std::vector<std::string>& command, const fs::path& source, const fs::path& fresh,
             const fs::path& product, std::string& compiler_output) {
  fs::remove(product);
  fs::remove(fresh);
  judge::job job;
  job.argv = command;
  job.limits = {.cpu_s = 60,
                .wall_s = 120,
                .memory_bytes = 4096 * judge::mebibyte,
                .output_bytes = 1024 * judge::mebibyte};
  const judge::measurement ended = judge::run(job);
  if (!ended.judge_error.empty())
    throw std::runtime_error(fmt::format("the compiler cannot be run: {}", ended.judge_error));
  compiler_output = without_wrapper(ended.error_output + ended.output, source);
  if (ended.stopped_by_judge)
    compiler_output += "the compiler took more than 60 s or 4 GB and was stopped\n";
  if (ended.signal != 0 || ended.exit_code != 0 || !fs::exists(fresh)) {
    fs::remove(fresh);
    return false;
  }
  fs::rename(fresh, product);
  return true;
}

}  // namespace

attempt find_attempt(const config& c, std::string_view id, mode which) {
  must_be_readable(c.attempts);
  const fs::path stem = c.attempts / id;
  if (which == mode::core) {
    const fs::path own = stem.string() + ".cpp";
    if (fs::exists(own)) return {which, own, true};
    return {which, c.problem(id) / "stub.cpp", false};
  }
  attempt latest{which, c.problem(id) / "acm.cpp", false};
  for (const language& l : languages) {
    const attempt own{which, stem.string() + std::string(l.extension), true};
    if (!fs::exists(own.file)) continue;
    if (!latest.own || untouched(latest) ||
        (fs::last_write_time(own.file) > fs::last_write_time(latest.file) && !untouched(own)))
      latest = own;
  }
  return latest;
}

attempt attempt_at(const fs::path& file) {
  if (!fs::exists(file)) throw usage_error(fmt::format("{}: no such file", file.string()));
  if (!fs::is_regular_file(file)) throw usage_error(fmt::format("{}: not a file", file.string()));
  const bool acm = file.filename().string().ends_with(language_of(file).extension);
  return {acm ? mode::acm : mode::core, fs::absolute(file), true};
}

std::vector<std::pair<std::string, attempt>> all_attempts(const config& c) {
  std::vector<std::pair<std::string, attempt>> found;
  for (const entry& kata : catalog())
    for (const mode which : {mode::core, mode::acm})
      if (attempt a = find_attempt(c, kata.id(), which); a.own)
        found.emplace_back(kata.id(), std::move(a));
  return found;
}

bool untouched(const attempt& a) {
  if (a.which == mode::core || language_of(a.file).extension != ".acm.cpp") return false;
  const std::string text = read_file(a.file);
  std::string code;
  for (std::size_t i = 0; i < text.size();) {
    if (text.compare(i, 2, "//") == 0 || text[i] == '#') {
      i = std::min(text.find('\n', i), text.size());
    } else if (text.compare(i, 2, "/*") == 0) {
      i = std::min(text.find("*/", i + 2), text.size() - 2) + 2;
    } else {
      if (std::isspace(static_cast<unsigned char>(text[i])) == 0) code += text[i];
      ++i;
    }
  }
  return code == "intmain(){}" || code == "usingnamespacestd;intmain(){}";
}

built build(const config& c, std::string_view id, const attempt& a, flavour how) {
  const fs::path directory = c.build / "attempts";
  fs::create_directories(directory);
  const language& l = language_of(a.file);
  const bool core = a.which == mode::core;
  // Files of one name in several places are built side by side.
  const bool usual = a.file == find_attempt(c, id, a.which).file;
  const fs::path product =
      directory / fmt::format("{}{}{}{}", id, core ? ".core" : l.extension,
                              usual ? "" : '.' + fingerprint(a.file.string()), extension(how));
  const fs::path fresh = product.string() + ".new";
  built result;
  if (!core) result.command = filled_in(l.run, a.file, product);
  if (!core && l.compile.empty()) {
    result.compiled = true;
    return result;
  }
  std::vector<std::string> command;
  if (core) {
    command = c.core_compiler;
    command.insert(
        command.end(),
        {fmt::format("-DKATA_ID={}", id),
         fmt::format("-DKATA_PROBLEM=\"{}\"", (c.problem(id) / fmt::format("{}.hpp", id)).string()),
         fmt::format("-DKATA_ATTEMPT=\"{}\"", a.file.string()), "-o", fresh,
         c.source / "harness" / "src" / "attempt.cpp"});
  } else {
    if (l.extension == ".acm.cpp") command = c.acm_compiler;
    const auto rest = filled_in(l.compile, a.file, fresh);
    command.insert(command.end(), rest.begin(), rest.end());
  }
  if (core || l.extension == ".acm.cpp") {
    if (how == flavour::measured)
      command.insert(command.end(), c.measured_flags.begin(), c.measured_flags.end());
    if (how == flavour::debug) command.insert(command.end(), {"-O0", "-g"});
    if (how == flavour::sanitized)
      command.insert(command.end(), {"-O1", "-g", "-fno-omit-frame-pointer",
                                     "-fsanitize=address,undefined", "-Wl,--undefined-version"});
    // clang has the runtime in each program, if it is not told that the one preloaded is to serve.
    if (how == flavour::sanitized && core && c.sanitizer_runtime.find("clang") != std::string::npos)
      command.emplace_back("-shared-libsan");
    command.insert(command.end(), {"-MMD", "-MF", product.string() + ".d"});
  }

  // Most files need no more than harness/prelude has, and compile in a fraction of the time.
  std::vector<std::string> light = command;
  const std::vector<std::string>& prelude = core ? c.core_prelude : c.acm_prelude;
  if (core || l.extension == ".acm.cpp") light.insert(light.end(), prelude.begin(), prelude.end());
  if (core && how == flavour::usual)
    light.insert(light.end(), c.tested_flags.begin(), c.tested_flags.end());
  if (core) command.insert(command.end(), {"-include", "kata/leetcode.hpp"});

  const file_lock lock(product.string() + ".lock");
  const fs::path depfile = product.string() + ".d";
  const fs::path origin_file = product.string() + ".origin";
  const fs::path output_file = product.string() + ".log";
  result.product = product;
  result.compiled = fs::exists(product) && fs::exists(origin_file) &&
                    read_file(origin_file) == origin(command, a.file, stamp_of(a.file), depfile);
  if (result.compiled) {
    result.compiler_output = read_file(output_file);
    return result;
  }
  fs::remove(origin_file);
  fs::remove(depfile);
  // Stamped before the compiler reads it: an edit in the meantime means another build.
  const std::string stamp = stamp_of(a.file);
  result.compiled = compile(light, a.file, fresh, product, result.compiler_output);
  if (!result.compiled && light != command && may_lack_a_name(c, result.compiler_output))
    result.compiled = compile(command, a.file, fresh, product, result.compiler_output);
  if (result.compiled) {
    write_file(output_file, result.compiler_output);
    write_file(origin_file, origin(command, a.file, stamp, depfile));
  }
  return result;
}

}  // namespace kata::cli
