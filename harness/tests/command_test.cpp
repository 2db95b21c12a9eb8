// The `kata` command as a process: messages, exit codes, and what stands on which stream.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cases.hpp"
#include "kata/catalog.hpp"
#include "scratch.hpp"

namespace kata {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using json = nlohmann::json;

finished kata_command(std::vector<std::string> arguments, std::string_view input = {}) {
  arguments.insert(arguments.begin(), KATA_COMMAND);
  return run_program(arguments, input);
}

/// Nothing on stdout, the message on stderr, exit code 2.
void expect_usage_error(const finished& f, const std::string& message_part) {
  EXPECT_EQ(f.exit_code, 2) << f.error;
  EXPECT_EQ(f.output, "");
  EXPECT_NE(f.error.find(message_part), std::string::npos) << f.error;
  EXPECT_TRUE(f.error.ends_with('\n'));
}

/// A build of its own around the same executable, whose attempts live in a directory of the test's.
class installation {
 public:
  installation() : installation(fs::path()) {}
  explicit installation(const fs::path& other_attempts) {
    const fs::path build = fs::path(KATA_COMMAND).parent_path();
    fs::create_directory(build_());
    fs::copy_file(KATA_COMMAND, build_() / "kata");
    fs::create_directory_symlink(build / "cases", build_() / "cases");
    json config = json::parse(read_file(build / "kata.json"));
    attempts_ = other_attempts.empty() ? root_ / "attempts" : other_attempts;
    config["paths"][1] = attempts_.string();
    write_file(build_() / "kata.json", config.dump());
  }

  const fs::path& attempts() const { return attempts_; }
  fs::path file(const std::string& name) const { return attempts_ / name; }
  void add(const std::string& name, std::string_view content) const {
    fs::create_directories(attempts_);
    write_file(attempts_ / name, content);
  }
  std::string command() const { return build_() / "kata"; }
  finished run(std::vector<std::string> arguments, std::string_view input = {}) const {
    arguments.insert(arguments.begin(), command());
    return run_program(arguments, input);
  }

 private:
  fs::path build_() const { return root_ / "build"; }

  scratch_directory root_;
  fs::path attempts_;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// ── run ──

TEST(command_run, answers) {
  const finished f = kata_command({"run", "edit_distance"}, "horse\nros\n");
  EXPECT_EQ(f.exit_code, 0);
  EXPECT_EQ(f.output, "3\n");
  EXPECT_EQ(f.error, "");
}

TEST(command_run, each_reference_variant_answers_each_example) {
  for (const entry& kata : catalog()) {
    const example& e = kata.problem.examples().front();
    for (const variant& v : kata.variants) {
      if (!v.reference()) continue;
      const finished f =
          kata_command({"run", std::string(kata.id()), "--variant", std::string(v.name)}, e.input);
      EXPECT_EQ(f.exit_code, 0) << f.error;
      EXPECT_EQ(f.output, e.output) << kata.id() << ' ' << v.name;
    }
  }
}

TEST(command_run, malformed_text) {
  const finished f = kata_command({"run", "edit_distance"}, "abC\nabd\n");
  expect_usage_error(f, "");
  EXPECT_EQ(f.error, "edit_distance: line 1, column 3: expected a letter a-z, found \"C\"\n");
}

TEST(command_run, malformed_text_of_every_kata) {
  const std::string bad[] = {
      "+\n", "1 2 x\n", "a\0b\n"s, "\xFF\xFE\n", "[1,2]\n", "a b\nA\n", std::string(1000, '\0')};
  for (const entry& kata : catalog())
    for (const std::string& text : bad) {
      const finished f = kata_command({"run", std::string(kata.id())}, text);
      expect_usage_error(f, ": expected ");
      EXPECT_TRUE(f.error.starts_with(std::string(kata.id()) + ": line ")) << f.error;
      EXPECT_EQ(std::count(f.error.begin(), f.error.end(), '\n'), 1) << f.error;
      for (const char c : f.error) EXPECT_TRUE(c == '\n' || c >= ' ' || c < 0) << f.error;
    }
}

TEST(command_run, ten_megabytes_of_garbage) {
  for (const std::string& garbage : {std::string(10'000'000, '@'), std::string(10'000'000, '\0')}) {
    for (const entry& kata : catalog()) {
      const auto start = std::chrono::steady_clock::now();
      const finished f = kata_command({"run", std::string(kata.id())}, garbage);
      expect_usage_error(f, "line 1, column 1: expected ");
      EXPECT_LT(f.error.size(), 400u);
      EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    }
  }
}

TEST(command_run, what_a_wrong_variant_did_beside_its_answer) {
  const finished f = kata_command({"run", "edit_distance", "--variant", "empty_costs_one"}, "\n\n");
  EXPECT_EQ(f.exit_code, 0);
  EXPECT_EQ(f.output, "1\n");
}

// ── Names that do not exist ──

struct misnamed {
  std::vector<std::string> arguments;
  const char* message_part;
};

TEST(command, names_what_was_perhaps_meant) {
  const misnamed rows[] = {
      {{"run", "edit_distanse"},
       "no kata is called \"edit_distanse\": did you mean edit_distance?"},
      {{"run", "distance"}, "did you mean edit_distance?"},
      {{"run", "qqqqqqqqqqqqqqqqqqqqqqqqqqqq"}, "there are "},
      {{"run", ""}, "no kata is called \"\""},
      {{"gen", "edit_distanse"}, "did you mean edit_distance?"},
      {{"show", "edit_distanse"}, "did you mean edit_distance?"},
      {{"start", "edit_distanse"}, "did you mean edit_distance?"},
      {{"test", "edit_distanse"}, "did you mean edit_distance?"},
      {{"judge", "edit_distanse", "--", "true"}, "did you mean edit_distance?"},
      {{"run", "edit_distance", "--variant", "rolling_rows"},
       "edit_distance has no variant \"rolling_rows\": did you mean rolling_row?"},
      {{"run", "edit_distance", "--variant", "zzzzzzzzzzzz"}, "there are memoised_recursion, "},
      {{"gen", "edit_distance", "--family", "few_letter"},
       "edit_distance has no family \"few_letter\": did you mean few_letters?"},
      {{"gen", "edit_distance", "--family", "zzzzzzzzzzzz"}, "there are random, "},
  };
  for (const misnamed& row : rows)
    expect_usage_error(kata_command(row.arguments), row.message_part);
}

TEST(command, wrong_usage) {
  const std::vector<std::string> rows[] = {
      {"no_such_command"},
      {"run"},
      {"run", "edit_distance", "--no-such-option"},
      {"gen"},
      {"gen", "edit_distance", "--size", "x"},
      {"gen", "edit_distance", "--seed", "x"},
      {"show", "edit_distance", "--lang", "fr"},
      {"start"},
      {"judge", "edit_distance"},
      {"judge", "edit_distance", "--time", "0", "--", "true"},
      {"judge", "edit_distance", "--time", "x", "--", "true"},
      {"judge", "edit_distance", "--memory", "-1", "--", "true"},
      {"judge", "edit_distance", "--cases", "/no/such/directory", "--", "true"},
      {"test", "edit_distance", "--mode", "both"},
      {"test", "edit_distance", "--file", "/no/such/file.cpp"},
  };
  for (const auto& arguments : rows) {
    SCOPED_TRACE(arguments.front() + ' ' + arguments.back());
    expect_usage_error(kata_command(arguments), "");
  }
}

TEST(command, help_is_no_error) {
  for (const auto& arguments :
       {std::vector{"--help"s}, {"run"s, "--help"s}, {"judge"s, "--help"s}}) {
    const finished f = kata_command(arguments);
    EXPECT_EQ(f.exit_code, 0);
    EXPECT_NE(f.output, "");
    EXPECT_EQ(f.error, "");
  }
}

// ── gen ──

TEST(command_gen, valid_input_for_every_family_and_small_size) {
  for (const entry& kata : catalog())
    for (const family_info& family : kata.problem.families())
      for (const std::size_t n : {std::size_t{0}, family.small}) {
        if (n == 0 && &family != &kata.problem.families().front()) continue;
        const std::vector<std::string> arguments = {
            "gen",    std::string(kata.id()), "--family", std::string(family.name),
            "--size", std::to_string(n),      "--seed",   "7"};
        const finished f = kata_command(arguments);
        SCOPED_TRACE(std::string(kata.id()) + ' ' + std::string(family.name) + ' ' +
                     std::to_string(n));
        EXPECT_EQ(f.exit_code, 0);
        EXPECT_EQ(f.error, "");
        EXPECT_NO_THROW(EXPECT_EQ(kata.problem.parse(f.output)->text(), f.output));
      }
}

TEST(command_gen, same_seed_same_bytes) {
  for (const entry& kata : catalog()) {
    const std::string id(kata.id());
    const finished first = kata_command({"gen", id, "--size", "50", "--seed", "3"});
    EXPECT_EQ(kata_command({"gen", id, "--size", "50", "--seed", "3"}).output, first.output);
    EXPECT_NE(kata_command({"gen", id, "--size", "50", "--seed", "4"}).output, first.output);
    EXPECT_EQ(kata_command({"gen", id, "--size", "50"}).output,
              kata_command({"gen", id, "--size", "50", "--seed", "1"}).output);
  }
}

TEST(command_gen, a_size_beyond_the_limits_is_bad_usage) {
  const finished f = kata_command({"gen", "edit_distance", "--size", "5001"});
  expect_usage_error(f, "edit_distance: line 1, column 1: expected ");
}

// Disabled: -1 is taken for 2^64 - 1, and what is too large for the memory ends with exit code 3
// and "std::bad_alloc" or "basic_string::_M_create".
TEST(command_gen, a_negative_or_enormous_size_is_bad_usage) {
  for (const char* const size : {"-1", "18446744073709551615", "99999999999999999999"})
    expect_usage_error(kata_command({"gen", "edit_distance", "--size", size}), "");
}

// ── Where the attempts live ──

TEST(command_attempts, a_missing_directory_means_that_nothing_was_begun) {
  const installation kata;
  const finished f = kata.run({"test", "edit_distance"});
  EXPECT_EQ(f.exit_code, 1) << f.error;  // named, and all of it is SKIP
  EXPECT_NE(f.output.find("SKIP"), std::string::npos);
  EXPECT_FALSE(fs::exists(kata.attempts()));
  expect_usage_error(kata.run({"test"}), "there is no attempt in");
  EXPECT_EQ(kata.run({}).exit_code, 0);  // the board
}

TEST(command_attempts, not_a_directory) {
  const scratch_directory d;
  const installation kata(d.add("file", "something"));
  for (const auto& arguments : {std::vector{"test"s, "edit_distance"s},
                                {"start"s, "edit_distance"s},
                                {"test"s},
                                {"run"s, "edit_distance"s, "--variant"s, "attempt"s}}) {
    const finished f = kata.run(arguments);
    SCOPED_TRACE(arguments.front());
    expect_usage_error(f, (d / "file").string() + ": ");
    EXPECT_NE(f.error.find("KATA_ATTEMPTS_DIR"), std::string::npos) << f.error;
  }
  EXPECT_EQ(read_file(d / "file"), "something");
}

TEST(command_attempts, unreadable) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const scratch_directory d;
  const installation kata(d.path() / "attempts");
  kata.add("edit_distance.cpp", "");
  chmod(kata.attempts().c_str(), 0);
  expect_usage_error(kata.run({"test", "edit_distance"}),
                     kata.attempts().string() + ": cannot be read: Permission denied");
  chmod(kata.attempts().c_str(), 0500);
  const finished f = kata.run({"start", "edit_distance"});
  EXPECT_EQ(f.exit_code, 2);
  EXPECT_NE(f.error.find("edit_distance.acm.cpp: Permission denied"), std::string::npos) << f.error;
  chmod(kata.attempts().c_str(), 0700);
}

TEST(command_attempts, relative_to_the_repository_not_to_the_working_directory) {
  const installation kata("attempts_of_nobody");
  const finished f = kata.run({"test", "edit_distance"});
  EXPECT_EQ(f.exit_code, 1) << f.error;
}

TEST(command_attempts, no_configuration_beside_the_executable) {
  const scratch_directory d;
  fs::copy_file(KATA_COMMAND, d / "kata");
  const finished f = run_program({d / "kata", "run", "edit_distance"}, "a\nb\n");
  expect_usage_error(f, "kata.json");
  EXPECT_NE(f.error.find("cmake --workflow"), std::string::npos);
  d.add("kata.json", "{\"paths\": [");
  expect_usage_error(run_program({d / "kata", "run", "edit_distance"}, "a\nb\n"), "kata.json");
}

// ── start ──

TEST(command_start, copies_the_stubs) {
  const installation kata;
  const finished f = kata.run({"start", "edit_distance"});
  EXPECT_EQ(f.exit_code, 0) << f.error;
  const fs::path problem = fs::path(KATA_SOURCE_DIR) / "problems" / "edit_distance";
  EXPECT_EQ(read_file(kata.file("edit_distance.cpp")), read_file(problem / "stub.cpp"));
  EXPECT_EQ(read_file(kata.file("edit_distance.acm.cpp")), read_file(problem / "acm.cpp"));
}

TEST(command_start, all) {
  const installation kata;
  EXPECT_EQ(kata.run({"start", "--all"}).exit_code, 0);
  for (const entry& e : catalog())
    for (const char* const extension : {".cpp", ".acm.cpp"})
      EXPECT_TRUE(fs::exists(kata.file(std::string(e.id()) + extension))) << e.id() << extension;
}

TEST(command_start, never_overwrites) {
  const installation kata;
  kata.add("edit_distance.cpp", "my own work\n");
  for (int i = 0; i < 2; ++i) {
    const finished f = kata.run({"start", "edit_distance"});
    EXPECT_EQ(f.exit_code, 0) << f.error;
    EXPECT_EQ(read_file(kata.file("edit_distance.cpp")), "my own work\n");
    EXPECT_NE(f.output.find("kept"), std::string::npos) << f.output;
  }
  EXPECT_TRUE(fs::exists(kata.file("edit_distance.acm.cpp")));
}

TEST(command_start, never_writes_through_a_dangling_link) {
  const installation kata;
  fs::create_directories(kata.attempts());
  fs::create_symlink(kata.file("elsewhere.cpp"), kata.file("edit_distance.cpp"));
  kata.run({"start", "edit_distance"});
  EXPECT_FALSE(fs::exists(kata.file("elsewhere.cpp")));
}

TEST(command_start, settings_for_vscode_are_json_and_never_overwritten) {
  const installation kata;
  EXPECT_EQ(kata.run({"start", "--vscode"}).exit_code, 0);
  for (const char* const name : {".vscode/tasks.json", ".vscode/launch.json"})
    EXPECT_TRUE(json::accept(read_file(kata.file(name)))) << name;
  kata.add(".vscode/tasks.json", "mine\n");
  EXPECT_EQ(kata.run({"start", "--vscode"}).exit_code, 0);
  EXPECT_EQ(read_file(kata.file(".vscode/tasks.json")), "mine\n");
}

TEST(command_start, an_unknown_name_among_others_writes_nothing) {
  const installation kata;
  expect_usage_error(kata.run({"start", "edit_distance", "edit_distanse"}), "did you mean");
  EXPECT_FALSE(fs::exists(kata.attempts()));
}

std::vector<std::string> archived(const installation& kata) {
  std::vector<std::string> contents;
  const fs::path history = kata.file("history") / "edit_distance";
  if (fs::exists(history))
    for (const auto& file : fs::directory_iterator(history))
      contents.push_back(read_file(file.path()));
  std::ranges::sort(contents);
  return contents;
}

TEST(command_start, again_archives_and_begins_anew) {
  const installation kata;
  const std::string stub =
      read_file(fs::path(KATA_SOURCE_DIR) / "problems" / "edit_distance" / "stub.cpp");
  kata.add("edit_distance.cpp", "first\n");
  kata.add("edit_distance.acm.cpp", "first acm\n");
  EXPECT_EQ(kata.run({"start", "--again", "edit_distance"}).exit_code, 0);
  EXPECT_EQ(read_file(kata.file("edit_distance.cpp")), stub);
  EXPECT_EQ(archived(kata), (std::vector{"first\n"s, "first acm\n"s}));
  // Twice within a second: both stay.
  kata.add("edit_distance.cpp", "second\n");
  EXPECT_EQ(kata.run({"start", "--again", "edit_distance"}).exit_code, 0);
  kata.add("edit_distance.cpp", "third\n");
  EXPECT_EQ(kata.run({"start", "--again", "edit_distance"}).exit_code, 0);
  EXPECT_EQ(archived(kata), (std::vector{"first\n"s, "first acm\n"s, "second\n"s, "third\n"s}));
  // What was never touched is not worth an archive.
  EXPECT_EQ(kata.run({"start", "--again", "edit_distance"}).exit_code, 0);
  EXPECT_EQ(archived(kata).size(), 4u);
}

// ── test: verdicts, exit codes, JSON ──

constexpr const char* right_core =
    "class Solution {\n public:\n  int minDistance(string a, string b) {\n"
    "    vector<int> d(b.size() + 1);\n    iota(d.begin(), d.end(), 0);\n"
    "    for (char x : a) {\n      int left = d[0]++;\n"
    "      for (size_t j = 0; j < b.size(); ++j)\n"
    "        left = exchange(d[j + 1], x == b[j] ? left : 1 + min({left, d[j], d[j + 1]}));\n"
    "    }\n    return d.back();\n  }\n};\n";
constexpr const char* wrong_core =
    "class Solution {\n public:\n  int minDistance(string, string) { return 3; }\n};\n";
constexpr const char* broken_core = "class Solution { int minDistance(string, string) { return }\n";
constexpr const char* right_acm =
    "#include <bits/stdc++.h>\nusing namespace std;\nint main() {\n  string a, b;\n"
    "  getline(cin, a);\n  getline(cin, b);\n  vector<int> d(b.size() + 1);\n"
    "  iota(d.begin(), d.end(), 0);\n  for (char x : a) {\n    int left = d[0]++;\n"
    "    for (size_t j = 0; j < b.size(); ++j)\n"
    "      left = exchange(d[j + 1], x == b[j] ? left : 1 + min({left, d[j], d[j + 1]}));\n"
    "  }\n  cout << d.back() << '\\n';\n}\n";

/// What must be true of every object, whatever the verdict.
void expect_report(const json& report, const std::string& mode, const std::string& verdict) {
  ASSERT_TRUE(report.is_object());
  EXPECT_EQ(report.at("kata"), "edit_distance");
  EXPECT_EQ(report.at("mode"), mode);
  EXPECT_EQ(report.at("verdict"), verdict);
  ASSERT_TRUE(report.at("cases").is_array());
  EXPECT_EQ(report.at("cases").empty(), verdict == "SKIP" || verdict == "CE");
  EXPECT_TRUE(report.at("message").is_string());
  EXPECT_TRUE(report.at("mistake").is_null()) << report;
  EXPECT_EQ(report.size(), 6u);
  std::string first_failure = "AC";
  for (const json& c : report.at("cases")) {
    EXPECT_TRUE(c.at("name").is_string());
    for (const char* const field : {"cpu_s", "wall_s", "memory_mb"})
      EXPECT_TRUE(c.at(field).is_number() || c.at(field).is_null());
    EXPECT_TRUE(c.at("message").is_string());
    EXPECT_EQ(c.size(), 6u);
    if (first_failure == "AC") first_failure = c.at("verdict");
  }
  if (!report.at("cases").empty()) {
    EXPECT_EQ(first_failure, verdict);
  }
}

struct tested_row {
  const char* name;
  const char* core;  ///< the attempt; nullptr: none
  const char* acm;
  const char* core_verdict;
  const char* acm_verdict;
  int exit_code;
};

constexpr tested_row tested_rows[] = {
    {"nothing_begun", nullptr, nullptr, "SKIP", "SKIP", 1},
    {"core_right", right_core, nullptr, "AC", "SKIP", 0},
    {"acm_right", nullptr, right_acm, "SKIP", "AC", 0},
    {"core_wrong_acm_broken", wrong_core, "int main() { return 0 }\n", "WA", "CE", 1},
    {"core_broken_acm_fails", broken_core, "int main() { return 7; }\n", "CE", "RE", 1},
};

TEST(command_test, json_and_exit_codes) {
  const installation kata;
  for (const tested_row& row : tested_rows) {
    SCOPED_TRACE(row.name);
    fs::remove_all(kata.attempts());
    if (row.core != nullptr) kata.add("edit_distance.cpp", row.core);
    if (row.acm != nullptr) kata.add("edit_distance.acm.cpp", row.acm);
    const finished f = kata.run({"test", "--json", "edit_distance"});
    EXPECT_EQ(f.exit_code, row.exit_code) << f.error;
    EXPECT_EQ(f.error, "");
    EXPECT_TRUE(f.output.ends_with('\n'));
    const auto lines = lines_of(f.output);
    ASSERT_EQ(lines.size(), 2u) << f.output;
    ASSERT_NO_THROW(expect_report(json::parse(lines[0]), "core", row.core_verdict)) << lines[0];
    ASSERT_NO_THROW(expect_report(json::parse(lines[1]), "acm", row.acm_verdict)) << lines[1];
  }
}

TEST(command_test, no_stale_verdict_after_a_failed_compile) {
  const installation kata;
  kata.add("edit_distance.cpp", right_core);
  EXPECT_EQ(kata.run({"test", "edit_distance"}).exit_code, 0);
  kata.add("edit_distance.cpp", broken_core);
  for (int i = 0; i < 2; ++i) {
    const finished f = kata.run({"test", "edit_distance"});
    EXPECT_EQ(f.exit_code, 1);
    EXPECT_NE(f.output.find("CE"), std::string::npos) << f.output;
    EXPECT_NE(f.output.find("edit_distance.cpp:1"), std::string::npos) << f.output;
  }
}

TEST(command_test, a_wrong_attempt) {
  const installation kata;
  kata.add("edit_distance.cpp", wrong_core);
  // Without a name it is the one edited last.
  const finished f = kata.run({"test", "--mode", "core"});
  EXPECT_EQ(f.exit_code, 1);
  for (const char* const part :
       {"edit_distance", "WA", "case", "input", "expected", "got", "token 1", "--case ", "--gdb"})
    EXPECT_NE(f.output.find(part), std::string::npos) << part << " is missing in\n" << f.output;
  const auto exit_code = [&](const char* mode, const char* option, const char* value) {
    return kata.run({"test", "edit_distance", "--mode", mode, option, value}).exit_code;
  };
  EXPECT_EQ(exit_code("core", "--expect", "WA"), 0);
  EXPECT_EQ(exit_code("core", "--expect", "AC"), 1);
  EXPECT_EQ(exit_code("core", "--skip-code", "77"), 1);
  EXPECT_EQ(exit_code("acm", "--skip-code", "77"), 77);
}

/// What `kata test` calls the mistake of this row; "" for none.
std::string mistake_of(const entry& kata, const variant& row) {
  const finished f =
      kata_command({"test", "--json", "--variant", std::string(row.name), std::string(kata.id())});
  const json mistake = json::parse(f.output).at("mistake");
  return mistake.is_null() ? std::string() : mistake.at("row").get<std::string>();
}

/// The terminal is one of script(1)'s.
TEST(command_watch, what_cannot_be_done_does_not_end_it) {
  if (std::system("command -v script > /dev/null") != 0) GTEST_SKIP() << "no script(1)";
  const installation kata;  // without the programs that measure
  kata.add("gcd.cpp",
           "class Solution {\n public:\n  long long gcd(long long a, long long b) {\n"
           "    return std::gcd(a, b);\n  }\n};\n");
  const finished f = run_program({"sh", "-c",
                                  "(sleep 0.6; printf bhq) |"
                                  " script -qec \"" +
                                      kata.command() + " watch gcd; echo code \\$?\" /dev/null"});
  EXPECT_NE(f.output.find("gcd.bench is not built"), std::string::npos) << f.output;
  EXPECT_NE(f.output.find("hint 1 of"), std::string::npos) << f.output;
  EXPECT_NE(f.output.find("code 0"), std::string::npos) << f.output;
}

TEST(command_test, a_known_wrong_row_is_told_from_all_others) {
  for (const entry& kata : catalog()) {
    int told = 0;
    for (const variant& v : kata.variants) {
      if (v.reference() || told == 2) continue;
      const std::string mistake = mistake_of(kata, v);
      told += mistake == v.name ? 1 : 0;
      EXPECT_TRUE(mistake.empty() || mistake == v.name)
          << kata.id() << ": the answers of " << v.name << " are said to be those of " << mistake;
    }
    EXPECT_EQ(told, 2) << kata.id();
    EXPECT_EQ(mistake_of(kata, kata.trusted()), "") << kata.id();
  }
}

constexpr const char* no_replacement =
    "class Solution {\n public:\n  int minDistance(string a, string b) {\n"
    "    vector<vector<int>> c(a.size() + 1, vector<int>(b.size() + 1));\n"
    "    for (size_t i = 0; i < a.size(); ++i)\n      for (size_t j = 0; j < b.size(); ++j)\n"
    "        c[i + 1][j + 1] = a[i] == b[j] ? c[i][j] + 1 : max(c[i][j + 1], c[i + 1][j]);\n"
    "    return a.size() + b.size() - 2 * c.back().back();\n  }\n};\n";

TEST(command_test, the_mistake_of_an_attempt_is_named) {
  const installation kata;
  kata.add("edit_distance.cpp", no_replacement);
  const std::string mistake =
      "Your answers match this mistake: "
      "A replacement is one edit, not a deletion and an insertion.\n";
  const auto ends_with_it = [&](std::vector<std::string> arguments) {
    const finished f = kata.run(std::move(arguments));
    EXPECT_TRUE(f.output.ends_with(mistake)) << f.output << f.error;
  };
  ends_with_it({"test", "--mode", "core", "edit_distance"});
  ends_with_it({"stress", "edit_distance"});
  kata.add("edit_distance.acm.cpp",
           "#include <bits/stdc++.h>\nusing namespace std;\n"s + no_replacement +
               "int main() {\n  string a, b;\n  getline(cin, a);\n  getline(cin, b);\n"
               "  cout << Solution().minDistance(a, b);\n}\n");
  ends_with_it({"test", "--mode", "acm", "edit_distance"});
}

/// The fewest elements with which the row's answer is wrong, of all small inputs; 0: none.
std::size_t fewest_elements(const entry& kata, const variant& row) {
  std::size_t fewest = 0;
  kata.problem.each_small([&](const instance& input) {
    if (fewest != 0 && input.size() >= fewest) return;
    const outcome came = input.solve(row.solution);
    if (!came.violation.empty() ||
        kata.problem.check(input.oracle(), came.output).outcome != verdict::accepted)
      fewest = std::max<std::size_t>(input.size(), 1);
  });
  return fewest;
}

TEST(command_stress, finds_a_counterexample_of_the_smallest_size) {
  constexpr std::pair<const char*, const char*> rows[] = {
      {"remove_duplicate_letters", "from_the_right"},
      {"gcd", "one_division"},
      {"edit_distance", "two_pointers"},
      {"swap_pairs", "dealt_not_zipped"},
      {"level_order_traversal", "full_levels_assumed"},
      {"inorder_traversal", "left_of_right_lost"},
      {"kth_largest", "distinct_values"},
      {"median_of_two_sorted_arrays", "mean_of_ends"},
  };
  for (const auto& [id, name] : rows) {
    SCOPED_TRACE(id + " "s + name);
    const entry& kata = *std::ranges::find(catalog(), std::string_view(id), &entry::id);
    const std::size_t fewest = fewest_elements(kata, *kata.find(name));
    ASSERT_GT(fewest, 0u);
    const installation own;
    const finished f = own.run({"stress", id, "--variant", name, "--for", "5"});
    EXPECT_EQ(f.exit_code, 1) << f.output << f.error;
    const std::vector<fs::path> kept{own.file("cases") / id};
    const auto cases = list_cases(kept);
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(std::max<std::size_t>(kata.problem.parse(read_file(cases[0].input.file))->size(), 1),
              fewest);
  }
}

TEST(command_test, answers_without_sense_match_no_mistake) {
  const installation kata;
  for (const char* const answer : {"a.size()", "(a.size() * 7 + b.size() * 3) % 5"}) {
    kata.add("edit_distance.cpp",
             "class Solution {\n public:\n  int minDistance(string a, string b) { return "s +
                 answer + "; }\n};\n");
    const finished f = kata.run({"test", "--mode", "core", "edit_distance"});
    EXPECT_NE(f.output.find("WA"), std::string::npos) << f.output;
    EXPECT_EQ(f.output.find("mistake"), std::string::npos) << answer << ": " << f.output;
  }
}

constexpr const char* merged_median =
    "class Solution {\n public:\n  double findMedianSortedArrays(vector<int>& a, vector<int>& b) "
    "{\n"
    "    size_t i = 0, j = 0, t = a.size() + b.size();\n    double before = 0, last = 0;\n"
    "    while (i + j <= t / 2) {\n      before = last;\n"
    "      last = j == b.size() || (i < a.size() && a[i] < b[j]) ? a[i++] : b[j++];\n    }\n"
    "    return t % 2 == 1 ? last : (before + last) / 2;\n  }\n};\n";
constexpr const char* searched_median =
    "class Solution {\n  int place(vector<int>& a, size_t i, vector<int>& b, size_t j, size_t k) "
    "{\n"
    "    if (i == a.size()) return b[j + k];\n    if (j == b.size()) return a[i + k];\n"
    "    if (k == 0) return min(a[i], b[j]);\n"
    "    size_t x = min((k + 1) / 2, a.size() - i), y = min((k + 1) / 2, b.size() - j);\n"
    "    return a[i + x - 1] < b[j + y - 1] ? place(a, i + x, b, j, k - x)\n"
    "                                       : place(a, i, b, j + y, k - y);\n  }\n\n public:\n"
    "  double findMedianSortedArrays(vector<int>& a, vector<int>& b) {\n"
    "    size_t t = a.size() + b.size();\n"
    "    return (0.0 + place(a, 0, b, 0, (t - 1) / 2) + place(a, 0, b, 0, t / 2)) / 2;\n  }\n};\n";

TEST(command_test, accepted_but_slower_than_asked) {
  const installation kata;
  const auto told = [&](const char* attempt) {
    kata.add("median_of_two_sorted_arrays.cpp", attempt);
    const finished f = kata.run({"test", "--mode", "core", "median_of_two_sorted_arrays"});
    EXPECT_EQ(f.exit_code, 0) << f.output;
    return f.output.find("O(log(m+n)) was asked for") != std::string::npos;
  };
  EXPECT_TRUE(told(merged_median));
  EXPECT_FALSE(told(searched_median));
}

/// Selects rightly; when a number is in [from, to], does something else before.
std::string kth_largest_but(int from, int to, const std::string& what) {
  return "class Solution {\n public:\n  int findKthLargest(vector<int>& nums, int k) {\n"
         "    for (int x : nums) if (" +
         std::to_string(from) + " <= x && x <= " + std::to_string(to) + ") { " + what +
         " }\n    nth_element(nums.begin(), nums.begin() + k - 1, nums.end(), greater<>());\n"
         "    return nums[k - 1];\n  }\n};\n";
}

TEST(command_test, what_fails_beyond_leetcodes_limits_only_is_said_and_no_failure) {
  const installation kata;
  const auto run = [&](const std::string& attempt, std::vector<std::string> how) {
    kata.add("kth_largest.cpp", attempt);
    how.insert(how.end(), {"--mode", "core", "kth_largest"});
    how.insert(how.begin(), "test");
    return kata.run(how);
  };
  constexpr int within = 10'000;
  const struct {
    const char* verdict;
    const char* what;
    const char* cpu_s;
  } rows[] = {{"WA", "return 0;", "10"},
              {"RE", "exit(0);", "10"},
              {"TLE", "for (volatile int i = 0;;) i = 1;", "0.5"},
              {"MLE", "static string held(1100 << 20, 'x'); (void)held;", "10"}};
  for (const auto& [verdict, what, cpu_s] : rows) {
    SCOPED_TRACE(what);
    const finished beyond = run(kth_largest_but(within + 1, INT_MAX, what), {"--time", cpu_s});
    EXPECT_EQ(beyond.exit_code, 0) << beyond.output;
    EXPECT_NE(beyond.output.find("core  AC"), std::string::npos) << beyond.output;
    EXPECT_NE(beyond.output.find("in ACM mode: "s + verdict + " on case "), std::string::npos)
        << beyond.output;
    const finished inside =
        run(kth_largest_but(within, within, what), {"--time", cpu_s, "--expect", verdict});
    EXPECT_EQ(inside.exit_code, 0) << inside.output;
    EXPECT_EQ(inside.output.find("in ACM mode"), std::string::npos) << inside.output;
  }
  const finished right = run(kth_largest_but(0, -1, "exit(0);"), {});
  EXPECT_EQ(right.exit_code, 0) << right.output;
  EXPECT_EQ(right.output.find("in ACM mode"), std::string::npos) << right.output;
}

TEST(command_test, an_attempt_that_ends_the_process_before_the_first_case) {
  const installation kata;
  kata.add("edit_distance.cpp", "static int early = (exit(0), 0);\n"s + wrong_core);
  const finished f = kata.run({"test", "--mode", "core", "edit_distance"});
  EXPECT_EQ(f.exit_code, 1) << f.error;
  EXPECT_NE(f.output.find("RE"), std::string::npos) << f.output;
  EXPECT_NE(f.output.find("before the first case"), std::string::npos) << f.output;
}

TEST(command_test, a_crash_is_told_with_the_line_of_the_persons_file) {
  const std::string core = "class Solution {\n public: int minDistance(string a, string b) {\n";
  const std::string acm = "#include <bits/stdc++.h>\nusing namespace std; int main() {\n";
  struct crash {
    std::string file, before, line, after;
  };
  const crash crashes[] = {
      {"edit_distance.cpp", core, "return vector<int>(a.size())[a.size() + b.size()];", "} };"},
      {"edit_distance.cpp", core, "return vector<int>(a.size()).at(a.size() + b.size());", "} };"},
      {"edit_distance.cpp", core, "return *static_cast<volatile int*>(nullptr);", "} };"},
      {"edit_distance.cpp", core, "return 1 + minDistance(b, a);", "} };"},
      {"edit_distance.acm.cpp", acm, "throw 5;", "}"},
  };
  for (const auto& [file, before, line, after] : crashes) {
    SCOPED_TRACE(line);
    const installation kata;
    kata.add(file, before + line + '\n' + after + '\n');
    const finished f = kata.run({"test", "edit_distance"});
    EXPECT_EQ(f.exit_code, 1) << f.error;
    const std::size_t told = f.output.find("under sanitizers: ");
    ASSERT_NE(told, std::string::npos) << f.output;
    EXPECT_NE(f.output.find(file + ":3: " + line, told), std::string::npos) << f.output;
  }
}

TEST(command_test, what_is_not_closed_is_told_at_the_persons_file) {
  const installation kata;
  const std::string method =
      "class Solution {\n public:\n  int minDistance(string, string) { return 0; ";
  for (const char* const end : {"}\n}\n", "\n};\n", "}\n"}) {
    kata.add("edit_distance.cpp", method + end);
    const finished f = kata.run({"test", "edit_distance", "--mode", "core"});
    EXPECT_NE(f.output.find("CE"), std::string::npos) << f.output;
    const std::size_t error = f.output.find("error: ");
    ASSERT_NE(error, std::string::npos) << f.output;
    const std::size_t line = f.output.rfind('\n', error) + 1;
    EXPECT_NE(f.output.substr(line, error - line).find("edit_distance.cpp:"), std::string::npos)
        << f.output;
    EXPECT_EQ(f.output.find("harness/src"), std::string::npos) << f.output;
  }
}

TEST(command_test, what_the_whole_library_has_is_found_with_it) {
  for (const char* const use :
       {"printf(\"%\" PRId64, int64_t{0});", "usleep(0); char c; if (a == b) read(99, &c, 1);",
#ifndef __clang__  // which has none with this library
        "expected<int, string> e{0};",
#endif
        "using namespace chrono_literals; auto t = 5ms; (void)t;",
        "atomic_int64_t n{0}; n = SIGINT;"}) {
    SCOPED_TRACE(use);
    const installation kata;
    kata.add("edit_distance.cpp",
             "class Solution { public: int minDistance(string a, string b) { "s + use +
                 " return 0; } };\n");
    const finished f = kata.run({"test", "edit_distance", "--mode", "core"});
    EXPECT_NE(f.output.find("edit_distance core  WA"), std::string::npos) << f.output;
  }
}

TEST(command_test, a_stub_does_not_hide_an_attempt_in_another_language) {
  const installation kata;
  kata.add("edit_distance.acm.py", "print(0)\n");
  EXPECT_EQ(kata.run({"start", "edit_distance"}).exit_code, 0);
  EXPECT_TRUE(fs::exists(kata.file("edit_distance.acm.cpp")));
  const finished f = kata.run({"test", "edit_distance", "--mode", "acm"});
  EXPECT_NE(f.output.find("edit_distance acm  WA"), std::string::npos) << f.output;
  EXPECT_EQ(f.output.find("--gdb"), std::string::npos) << f.output;
}

TEST(command_test, a_file_of_the_other_mode) {
  const installation kata;
  kata.add("mine.cpp", right_core);
  expect_usage_error(
      kata.run({"test", "edit_distance", "--mode", "acm", "--file", kata.file("mine.cpp")}),
      "mine.cpp: its name says core mode");
}

TEST(command_run, a_case_in_place_of_stdin) {
  EXPECT_EQ(kata_command({"run", "edit_distance", "--case", "kitten"}).output, "3\n");
  expect_usage_error(kata_command({"run", "edit_distance", "--case", "kittens"}),
                     "edit_distance has no case \"kittens\"");
}

TEST(command_stress, nothing_was_attempted) {
  const installation kata;
  expect_usage_error(kata.run({"stress", "gcd", "--for", "1"}), "gcd is not attempted");
  EXPECT_EQ(kata.run({"start", "gcd"}).exit_code, 0);
  expect_usage_error(kata.run({"stress", "gcd", "--for", "1"}), "gcd is not attempted");
}

TEST(command_judge, the_command_that_runs_it_again_can_be_pasted) {
  const finished f =
      kata_command({"judge", "gcd", "--examples", "--", "sh", "-c", "echo ${x}\"it's {6}\""});
  EXPECT_EQ(f.exit_code, 1) << f.error;
  const std::string begin = "again:  ";
  const std::size_t at = f.output.find(begin);
  ASSERT_NE(at, std::string::npos) << f.output;
  const std::string again =
      f.output.substr(at + begin.size(), f.output.find('\n', at) - at - begin.size());
  EXPECT_EQ(run_program({"sh", "-c", again}).output, "it's {6}\n") << again;
}

/// In place of gdb a script that takes the last of its commands, `run`, as gdb does: what stands
/// behind it is for a shell, and all the arguments there are.
TEST(command_test, a_debugger_gets_the_attempt_and_the_case) {
  const installation kata;
  kata.add("edit_distance.cpp", right_core);
  kata.add("edit_distance.acm.cpp", right_acm);
  kata.add("gdb",
           "#!/bin/sh\nwhile [ $# -gt 1 ]; do run=$1; shift; done\n"
           "eval \"'$1' ${run#run }\"\n");
  fs::permissions(kata.file("gdb"), fs::perms::owner_all);
  const std::string path = kata.attempts().string() + ':' + std::getenv("PATH");
  for (const char* const mode : {"core", "acm"}) {
    const finished f = run_program({"env", "PATH=" + path, kata.command(), "test", "edit_distance",
                                    "--mode", mode, "--case", "kitten", "--gdb"},
                                   {});
    EXPECT_EQ(f.exit_code, 0) << f.error;
    EXPECT_EQ(f.output, "3\n");
  }
}

TEST(command_test, an_attempt_that_writes_and_throws_any_bytes_does_not_disturb_the_json) {
  const installation kata;
  kata.add("edit_distance.cpp",
           "class Solution {\n public:\n  int minDistance(string, string) {\n"
           "    puts(\"{\\\"verdict\\\": \\\"AC\\\"}\"); cout << \"PASSED\\xff\\n\" << flush;\n"
           "    throw runtime_error(\"\\xff\\n\\x01\");\n  }\n};\n");
  const finished f = kata.run({"test", "--json", "--mode", "core", "edit_distance"});
  EXPECT_EQ(f.exit_code, 1);
  const auto lines = lines_of(f.output);
  ASSERT_EQ(lines.size(), 1u) << f.output << f.error;
  ASSERT_NO_THROW(expect_report(json::parse(lines[0]), "core", "RE")) << lines[0];
}

constexpr const char* euclid =
    "class Solution {\n public:\n  long long gcd(long long a, long long b) {\n"
    "    return b == 0 ? abs(a) : gcd(b, a % b);\n  }\n};\n";

TEST(command_stress, what_is_wrong_on_the_largest_inputs_only) {
  const installation kata;
  const finished f = kata.run({"stress", "gcd", "--variant", "fixed_array", "--for", "20"});
  EXPECT_EQ(f.exit_code, 1);
  EXPECT_NE(f.output.find("gcd core  RE"), std::string::npos) << f.output << f.error;
}

TEST(command_stress, what_is_kept_between_calls) {
  const installation kata;
  const finished f = kata.run({"stress", "gcd", "--variant", "memo_by_sum", "--for", "10"});
  EXPECT_EQ(f.exit_code, 1);
  EXPECT_NE(f.output.find("gcd core  WA"), std::string::npos) << f.output << f.error;
  EXPECT_NE(f.output.find("something is kept from one call to the next"), std::string::npos);
}

// ── mock ──

/// The directories of the rounds that were begun, the oldest first.
std::vector<fs::path> rounds_of(const installation& kata) {
  std::vector<fs::path> all;
  for (const auto& d : fs::directory_iterator(kata.file("mock"))) all.push_back(d.path());
  std::ranges::sort(all);
  return all;
}

/// What the board says of mock rounds, as JSON.
std::vector<json> rounds_on_the_board(const installation& kata) {
  std::vector<json> all;
  for (const std::string& line : lines_of(kata.run({"--json"}).output))
    if (json row = json::parse(line); row.contains("round")) all.push_back(std::move(row));
  return all;
}

TEST(command_mock, is_resumed_handed_in_and_remembered) {
  const installation kata;
  EXPECT_EQ(rounds_on_the_board(kata).size(), 0u);
  EXPECT_EQ(kata.run({"mock", "tencent-1"}).exit_code, 0);
  ASSERT_EQ(rounds_of(kata).size(), 1u);
  const fs::path round = rounds_of(kata)[0];
  write_file(round / "gcd.cpp", euclid);
  EXPECT_EQ(kata.run({"mock", "tencent-1"}).exit_code, 0);
  EXPECT_EQ(rounds_of(kata).size(), 1u) << "a round under way is begun again";
  EXPECT_EQ(read_file(round / "gcd.cpp"), euclid);
  EXPECT_EQ(kata.run({"mock", "tencent-1", "--check"}).exit_code, 0);
  ASSERT_EQ(rounds_on_the_board(kata).size(), 1u);
  EXPECT_TRUE(rounds_on_the_board(kata)[0].at("verdict").is_null());
  EXPECT_GT(rounds_on_the_board(kata)[0].at("seconds_left"), 0);

  const finished handed_in = kata.run({"mock", "tencent-1", "--hand-in"});
  EXPECT_EQ(handed_in.exit_code, 0) << handed_in.output << handed_in.error;
  EXPECT_NE(read_file(round / "result.md").find("| gcd | core | AC |"), std::string::npos);
  EXPECT_EQ(kata.run({"mock", "tencent-1", "--hand-in"}).exit_code, 2) << "handed in twice";

  EXPECT_EQ(kata.run({"mock", "tencent-1"}).exit_code, 0);
  ASSERT_EQ(rounds_of(kata).size(), 2u);
  EXPECT_EQ(read_file(round / "gcd.cpp"), euclid);
  for (const fs::path& other : rounds_of(kata))
    if (other != round)
      write_file(other / "gcd.cpp",
                 "class Solution { public: int gcd(int a, int) { return a; } };");
  EXPECT_EQ(kata.run({"mock", "tencent-1", "--hand-in"}).exit_code, 1);
  const json last = rounds_on_the_board(kata).at(0);
  EXPECT_EQ(last.at("round"), "tencent-1");
  EXPECT_EQ(last.at("verdict"), "WA");
  EXPECT_EQ(last.at("tries"), 2);
  EXPECT_TRUE(last.at("seconds_left").is_null());
  EXPECT_NE(kata.run({}).output.find("tencent-1"), std::string::npos);
}

TEST(command_mock, what_is_abandoned_stays) {
  const installation kata;
  EXPECT_EQ(kata.run({"mock", "huawei-1", "--abandon"}).exit_code, 2) << "nothing is under way";
  EXPECT_EQ(kata.run({"mock", "huawei-1"}).exit_code, 0);
  EXPECT_EQ(kata.run({"mock", "huawei-1", "--abandon"}).exit_code, 0);
  ASSERT_EQ(rounds_of(kata).size(), 1u);
  EXPECT_TRUE(fs::exists(rounds_of(kata)[0] / "remove_duplicate_letters.cpp"));
  EXPECT_EQ(rounds_on_the_board(kata).at(0).at("verdict"), "abandoned");
  EXPECT_EQ(rounds_on_the_board(kata).at(0).at("tries"), 0);
}

// ── hint ──

TEST(command_hint, one_more_at_each_call) {
  const installation kata;
  std::set<std::string> seen;
  for (int i = 0; i < 5; ++i) {
    const finished f = kata.run({"hint", "gcd", "--lang", "en"});
    EXPECT_EQ(f.exit_code, 0);
    EXPECT_TRUE(f.output.starts_with("hint ")) << f.output;
    if (f.output.find("(the last one again)") != std::string::npos) break;
    EXPECT_TRUE(seen.insert(f.output).second) << "the same hint twice: " << f.output;
  }
  EXPECT_GE(seen.size(), 3u);
}

// ── judge ──

TEST(command_judge, exit_codes) {
  const scratch_directory d;
  d.add("cases/a.in", "a\nb\n");
  d.add("cases/a.ans", "1\n");
  const std::string cases = d / "cases";
  const auto judged = [&](const std::string& script, const std::vector<std::string>& options = {}) {
    std::vector<std::string> arguments = {"judge", "edit_distance", "--cases", cases, "--json"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), {"--", "sh", "-c", script});
    const finished f = kata_command(arguments);
    const auto lines = lines_of(f.output);
    EXPECT_EQ(lines.size(), 1u) << f.output;
    return std::pair(f.exit_code,
                     lines.empty() ? ""s : json::parse(lines[0]).at("verdict").get<std::string>());
  };
  EXPECT_EQ(judged("echo 1"), std::pair(0, "AC"s));
  EXPECT_EQ(judged("echo ' 1 '"), std::pair(0, "AC"s));
  EXPECT_EQ(judged("echo ' 1 '", {"--strict"}), std::pair(1, "PE"s));
  EXPECT_EQ(judged("echo 2"), std::pair(1, "WA"s));
  EXPECT_EQ(judged("echo 1; exit 3"), std::pair(1, "RE"s));
  const auto [exit_code, verdict] = judged("while :; do :; done", {"--time", "0.2"});
  EXPECT_EQ(exit_code, 1);
  EXPECT_TRUE(verdict == "TLE" || verdict == "ILE") << verdict;  // ILE on a machine that is busy
}

TEST(command_judge, a_program_that_writes_to_the_expected_answer_does_not_change_it) {
  const scratch_directory d;
  d.add("a.in", "a\nb\n");
  d.add("a.ans", "1\n");
  const finished f =
      kata_command({"judge", "edit_distance", "--cases", d.path(), "--expect", "WA", "--", "sh",
                    "-c", "echo 7 > " + (d / "a.ans").string() + "; echo 7"});
  EXPECT_EQ(f.exit_code, 0) << f.output << f.error;
}

TEST(command_judge, program_with_options_right_behind_the_directory) {
  const scratch_directory d;
  d.add("a.in", "a\nb\n");
  d.add("a.ans", "1\n");
  const finished f =
      kata_command({"judge", "edit_distance", "--cases", d.path(), "--", "sh", "-c", "echo 1"});
  EXPECT_EQ(f.exit_code, 0) << f.error;
}

TEST(command_judge, a_program_that_cannot_be_run_is_the_judges_failure) {
  const finished f =
      kata_command({"judge", "edit_distance", "--examples", "--", "/no/such/program"});
  EXPECT_EQ(f.exit_code, 3) << f.output << f.error;
  EXPECT_NE((f.output + f.error).find("/no/such/program"), std::string::npos);
}

TEST(command_judge, broken_directories_of_cases) {
  const scratch_directory d;
  expect_usage_error(kata_command({"judge", "edit_distance", "--cases", d.path(), "--", "true"}),
                     "no case here");
  d.add("a.in", "a\nb\n");
  expect_usage_error(kata_command({"judge", "edit_distance", "--cases", d.path(), "--", "true"}),
                     "a.in has no a.ans beside it");
}

// ── show ──

TEST(command_show, statements_in_both_languages) {
  for (const entry& kata : catalog()) {
    const fs::path problem = fs::path(KATA_SOURCE_DIR) / "problems" / kata.id();
    EXPECT_EQ(kata_command({"show", std::string(kata.id()), "--lang", "en"}).output,
              read_file(problem / "statement.md"));
    EXPECT_EQ(kata_command({"show", std::string(kata.id()), "--lang", "zh"}).output,
              read_file(problem / "statement.zh-CN.md"));
  }
}

}  // namespace
}  // namespace kata
