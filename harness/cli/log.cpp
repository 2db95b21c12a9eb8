#include "cli/log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cases.hpp"

namespace kata::cli {

namespace {

constexpr const char* time_format = "%Y-%m-%dT%H:%M:%SZ";
constexpr std::int64_t day = 24 * 60 * 60;

fs::path log_file(const config& c) { return c.attempts / "log.jsonl"; }

std::int64_t parse_time(const std::string& text) {
  tm parts{};
  return strptime(text.c_str(), time_format, &parts) == nullptr ? 0 : timegm(&parts);
}

bool ends_without_newline(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error || size == 0) return false;
  return !read_file(file).ends_with('\n');
}

}  // namespace

std::vector<event> read_log(const config& c) {
  std::vector<event> events;
  if (!fs::exists(log_file(c))) return events;
  std::istringstream lines(read_file(log_file(c)));
  std::size_t number = 0;
  std::size_t unreadable = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto json = nlohmann::ordered_json::parse(line, nullptr, false);
    try {
      if (!json.is_object()) throw std::invalid_argument("not an object");
      events.push_back({.time = parse_time(json.at("time").get<std::string>()),
                        .kata = json.at("kata").get<std::string>(),
                        .what = json.at("event").get<std::string>(),
                        .mode = json.value("mode", ""),
                        .verdict = json.value("verdict", ""),
                        .source = json.value("source", ""),
                        .ratio = json.value("ratio", 0.0)});
    } catch (const std::exception&) {
      if (!line.empty() && unreadable++ == 0)
        fmt::print(stderr, "{}: line {} cannot be read and is passed over; it stays there\n",
                   shown(log_file(c)), number);
    }
  }
  return events;
}

void append(const config& c, event what) {
  nlohmann::ordered_json json{
      {"time", format_time(what.time != 0 ? what.time : std::time(nullptr), time_format, gmtime_r)},
      {"kata", what.kata},
      {"event", what.what}};
  if (!what.mode.empty()) json["mode"] = what.mode;
  if (!what.verdict.empty()) json["verdict"] = what.verdict;
  if (!what.source.empty()) json["source"] = what.source;
  if (what.ratio != 0) json["ratio"] = what.ratio;
  // A line that was torn by a crash must not take this one with it.
  const std::string line = (ends_without_newline(log_file(c)) ? "\n" : "") + json.dump() + '\n';
  // One write to a file opened for appending: two commands at once do not tear each other's lines.
  const int file = open(log_file(c).c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  const bool written =
      file >= 0 && write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  if (file >= 0) close(file);
  if (!written) fmt::print(stderr, "{}: this could not be noted there\n", shown(log_file(c)));
}

void remember(const config& c, std::string_view id, const attempt& a, const std::string& source,
              verdict outcome) {
  if (!a.own) return;
  const progress so_far = progress_of(id, read_log(c));
  const auto last = so_far.last.find(a.which);
  if (last != so_far.last.end() && last->second.source == source &&
      last->second.verdict == code(outcome) && last->second.time >= so_far.started)
    return;
  append(c, {.kata = std::string(id),
             .what = "verdict",
             .mode = std::string(name(a.which)),
             .verdict = std::string(code(outcome)),
             .source = source});
}

progress progress_of(std::string_view id, const std::vector<event>& log) {
  progress p;
  std::set<std::int64_t> days;
  for (const event& e : log) {
    if (e.kata != id) continue;
    if (e.what == "started") {
      p.started = e.time;
      p.solved_since = 0;
      p.hints = 0;
    } else if (e.what == "hint") {
      ++p.hints;
    } else if (e.what == "bench") {
      p.best_ratio = p.best_ratio == 0 ? e.ratio : std::min(p.best_ratio, e.ratio);
    } else if (e.what == "verdict") {
      p.last[e.mode == "acm" ? mode::acm : mode::core] = e;
      if (e.verdict != code(verdict::accepted)) continue;
      p.solved = e.time;
      if (p.solved_since == 0) p.solved_since = e.time;
      days.insert(e.time / day);
    }
  }
  p.days_solved = static_cast<int>(days.size());
  return p;
}

std::int64_t progress::due() const {
  constexpr std::int64_t pauses[] = {1, 3, 7, 16, 35};
  const auto step = static_cast<std::size_t>(std::clamp(days_solved - 1, 0, 4));
  const std::int64_t when = solved + pauses[step] * day;
  return (when - std::time(nullptr) + day - 1) / day;
}

std::string format_time(std::int64_t time, const char* format, tm* (*convert)(const time_t*, tm*)) {
  const time_t seconds = time;
  tm parts{};
  char text[64];
  return {text, std::strftime(text, sizeof text, format, convert(&seconds, &parts))};
}

std::string duration(std::int64_t seconds) {
  if (seconds < 60) return fmt::format("{} s", seconds);
  if (seconds < 3600) return fmt::format("{} min {} s", seconds / 60, seconds % 60);
  return fmt::format("{} h {} min", seconds / 3600, seconds / 60 % 60);
}

std::string fingerprint(std::string_view content) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return fmt::format("{:016x}", hash);
}

}  // namespace kata::cli
