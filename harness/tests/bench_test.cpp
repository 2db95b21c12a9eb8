// `kata bench` as a process, with attempts of the test's own.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "cases.hpp"
#include "scratch.hpp"

namespace kata {
namespace {

namespace fs = std::filesystem;
using json = nlohmann::json;

/// The build's own command and programs, beside attempts that are the test's: there is nothing to
/// build, so no build is asked.
class bench_command : public testing::Test {
 protected:
  bench_command() {
    const fs::path build = fs::path(KATA_COMMAND).parent_path();
    fs::create_directory(root_ / "build");
    fs::copy_file(KATA_COMMAND, root_ / "build/kata");
    fs::create_directory_symlink(build / "bin", root_ / "build/bin");
    json config = json::parse(read_file(build / "kata.json"));
    config["paths"][1] = (root_ / "attempts").string();
    write_file(root_ / "build/kata.json", config.dump());
    fs::create_directory(root_ / "attempts");
  }

  void attempt(const std::string& name, std::string_view body) const {
    const fs::path file = root_ / "attempts" / name;
    fs::create_directories(file.parent_path());
    write_file(file, "class Solution {\n public:\n  long long gcd(long long a, long long b) {\n" +
                         std::string(body) + "\n  }\n};\n");
  }
  finished bench(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {root_ / "build/kata", "bench"});
    return run_program(arguments);
  }
  /// The rows of that name, at all sizes.
  static std::vector<json> rows(const json& result, const std::string& name) {
    std::vector<json> found;
    for (const json& size : result.at("sizes"))
      for (const json& row : size.at("rows"))
        if (row.at("name") == name) found.push_back(row);
    return found;
  }

  scratch_directory root_;
};

TEST_F(bench_command, builds_what_it_needs_however_large) {
  write_file(root_ / "build/CMakeLists.txt",
             "cmake_minimum_required(VERSION 3.20)\nproject(build NONE)\n"
             "add_custom_target(gcd.bench COMMAND truncate -s 300M large)\n");
  const finished configured = run_program({"cmake", "-S", root_ / "build", "-B", root_ / "build"});
  ASSERT_EQ(configured.exit_code, 0) << configured.error;
  attempt("gcd.cpp", "return b == 0 ? abs(a) : gcd(b, a % b);");
  const finished f = bench({"gcd", "--quick", "--json"});
  EXPECT_EQ(f.exit_code, 0) << f.error;
  EXPECT_EQ(fs::file_size(root_ / "build/large"), std::uintmax_t{300} << 20);
  // What does not build is said, and nothing older is measured.
  write_file(root_ / "build/CMakeLists.txt",
             "cmake_minimum_required(VERSION 3.20)\nproject(build NONE)\n"
             "add_custom_target(gcd.bench COMMAND false)\n");
  const finished broken = bench({"gcd", "--quick", "--json"});
  EXPECT_NE(broken.exit_code, 0);
  EXPECT_EQ(broken.output, "");
  EXPECT_NE(broken.error.find("gcd.bench cannot be built"), std::string::npos) << broken.error;
}

TEST_F(bench_command, what_is_kept_between_calls_is_not_timed) {
  attempt("gcd.cpp", "static int calls = 0; return ++calls > 150 ? 0 : std::gcd(a, b);");
  const finished f = bench({"gcd", "--quick", "--json"});
  EXPECT_EQ(f.exit_code, 1) << f.error;
  const std::string error = rows(json::parse(f.output), "attempt").front().at("error");
  EXPECT_TRUE(error.starts_with("WA")) << error;
}

TEST_F(bench_command, an_attempt_does_not_take_all_of_the_machines_memory) {
  attempt("gcd.cpp", "static vector<char*> all; for (;;) all.push_back(new char[1 << 30]);");
  const finished f = bench({"gcd", "--quick", "--json"});
  EXPECT_EQ(f.exit_code, 1) << f.error;
  const std::string error = rows(json::parse(f.output), "attempt").front().at("error");
  EXPECT_TRUE(error.starts_with("RE")) << error;  // in place of TLE: it was refused more
}

TEST_F(bench_command, unknown_kata) {
  const finished f = bench({"gdc", "--quick"});
  EXPECT_EQ(f.exit_code, 2);
  EXPECT_EQ(f.output, "");
  EXPECT_NE(f.error.find("did you mean gcd?"), std::string::npos) << f.error;
}

TEST_F(bench_command, unknown_plot) { EXPECT_EQ(bench({"gcd", "--plot=paper"}).exit_code, 2); }

TEST_F(bench_command, json_is_one_object_and_remembers_the_ratio) {
  attempt("gcd.cpp", "return std::gcd(a, b);");
  attempt("history/gcd/2026-01-02-030405.cpp", "while (b) a = exchange(b, a % b); return abs(a);");
  const finished f = bench({"gcd", "--quick", "--seconds", "0.3", "--json"});
  EXPECT_EQ(f.exit_code, 0) << f.error;
  const json result = json::parse(f.output);
  EXPECT_EQ(result.at("kata"), "gcd");
  EXPECT_TRUE(result.at("verdict").is_string()) << result.at("verdict");
  ASSERT_FALSE(rows(result, "attempt").empty());
  EXPECT_GT(rows(result, "attempt").front().at("ratio"), 0);
  EXPECT_GE(rows(result, "attempt").front().at("repetitions"), 5);
  EXPECT_TRUE(rows(result, "2026-01-02-030405").front().contains("ns_per_element"));
  EXPECT_EQ(rows(result, std::string(result.at("baseline"))).front().at("ratio"), 1.0);
  const std::string log = read_file(root_ / "attempts/log.jsonl");
  EXPECT_NE(log.find("\"event\":\"bench\""), std::string::npos) << log;
}

TEST_F(bench_command, wrong_answers_and_crashes_are_rows) {
  attempt("gcd.cpp", "return a;");
  attempt("history/gcd/2026-01-02-030405.cpp", "int* p = nullptr; return *(volatile int*)p + a;");
  attempt("history/gcd/2026-01-02-030406.cpp", "return a + ;");
  const finished f = bench({"gcd", "--quick", "--seconds", "0.3", "--json"});
  EXPECT_EQ(f.exit_code, 1) << f.error;
  const json result = json::parse(f.output);
  EXPECT_TRUE(std::string(rows(result, "attempt").front().at("error")).starts_with("WA"));
  EXPECT_TRUE(std::string(rows(result, "2026-01-02-030405").front().at("error")).starts_with("RE"));
  EXPECT_TRUE(rows(result, "2026-01-02-030406").empty());
  EXPECT_NE(f.error.find("2026-01-02-030406.cpp does not compile (CE)"), std::string::npos);
  EXPECT_TRUE(rows(result, std::string(result.at("baseline"))).front().contains("ns_per_element"));
  EXPECT_FALSE(fs::exists(root_ / "attempts/log.jsonl"));
}

}  // namespace
}  // namespace kata
