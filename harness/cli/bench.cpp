#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/measured.hpp"
#include "cli/plot.hpp"
#include "cli/report.hpp"

namespace kata::cli {

namespace {

constexpr std::size_t most_sizes_in_a_table = 3;
constexpr std::size_t most_earlier_attempts = 5;

/// attempts/history/<id>/<date>-<time>.cpp, the latest last.
std::vector<fs::path> earlier_attempts(const config& c, std::string_view id) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(c.attempts / "history" / id, error))
    if (file.path().extension() == ".cpp" && file.path().stem().extension() != ".acm")
      files.push_back(file.path());
  std::ranges::sort(files);
  if (files.size() > most_earlier_attempts)
    files.erase(files.begin(), files.end() - most_earlier_attempts);
  return files;
}

/// The largest, the smallest and those between, evenly; by n.
std::vector<const measured_size*> some_of(std::vector<const measured_size*> sizes,
                                          std::size_t most) {
  if (sizes.size() <= most) return sizes;
  if (most == 1) return {sizes.back()};
  std::vector<const measured_size*> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(sizes[i * (sizes.size() - 1) / (most - 1)]);
  return some;
}

/// The last at which anything was timed, or the last.
const measured_size* largest_timed(const std::vector<const measured_size*>& sizes) {
  const auto timed = std::find_if(sizes.rbegin(), sizes.rend(), [](const measured_size* size) {
    return size->fastest() != nullptr;
  });
  return timed == sizes.rend() ? sizes.back() : *timed;
}

/// "WA" of "WA: …".
std::string first_word_of(const std::string& error) {
  return error.substr(0, error.find_first_of(": "));
}

std::string bench_cell(const measured_size& size, const std::string& name,
                       std::string_view baseline) {
  const auto row = std::ranges::find(size.rows, name, &measured_row::name);
  if (row == size.rows.end()) return "";
  if (!row->timed()) return first_word_of(row->error);
  const measured_row* const base = size.find(baseline);
  return fmt::format(
      "{:>8} {:>7}", time_in_words(row->per_element()),
      base == nullptr ? "" : ratio_in_words(row->per_element() / base->per_element()));
}

/// "a and b", of rows that share a rank at this size.
std::vector<std::string> too_close(const measured_size& size) {
  const std::vector<int> ranks = size.ranks();
  std::map<int, std::vector<std::string>> by_rank;
  for (std::size_t i = 0; i < ranks.size(); ++i)
    if (ranks[i] != 0) by_rank[ranks[i]].push_back(size.rows[i].name);
  std::vector<std::string> groups;
  for (const auto& [rank, names] : by_rank)
    if (names.size() > 1) groups.push_back(fmt::format("{}", fmt::join(names, " and ")));
  return groups;
}

/// Lines are broken between words.
std::string folded(std::string text, std::size_t most) {
  for (std::size_t begin = 0; text.size() - begin > most;) {
    const std::size_t blank = text.rfind(' ', begin + most);
    if (blank == std::string::npos || blank <= begin) break;
    text[blank] = '\n';
    begin = blank + 1;
  }
  return text;
}

using bench_remarks =
    std::vector<std::pair<std::string, std::string>>;  ///< why, and for which rows

void note_remark(bench_remarks& remarks, const std::string& why, const std::string& name) {
  const auto at = std::ranges::find(remarks, why, &bench_remarks::value_type::first);
  if (at == remarks.end())
    remarks.emplace_back(why, name);
  else
    at->second += ", " + name;
}

void print_remarks(const bench_remarks& remarks, std::size_t columns, const paint& colours) {
  for (const auto& [why, where] : remarks)
    fmt::print("{}\n", colours.faint(folded(fmt::format("{} ({})", why, where), columns)));
}

/// As many sizes as there are columns for.
void print_family(const measurements& all, const std::string& family, const entry& kata,
                  std::size_t columns, const paint& colours) {
  std::size_t name_width = 0;
  for (const std::string& name : all.names()) name_width = std::max(name_width, name.size());
  constexpr std::size_t cell_width = 18;
  const std::size_t rank_and_growth = std::string_view("  rank  about n^1.25").size();
  const std::size_t rest = columns - std::min(columns, name_width + rank_and_growth);
  const auto sizes =
      some_of(all.of(family), std::clamp<std::size_t>(rest / cell_width, 1, most_sizes_in_a_table));
  const measured_size& largest = *largest_timed(sizes);
  const std::vector<int> ranks = largest.ranks();
  std::string head(name_width, ' ');
  for (const measured_size* size : sizes)
    head += fmt::format("{:>{}}", fmt::format("n={}", size->n), cell_width);
  fmt::print("{}\n{}  rank  growth\n", colours.bold(fmt::format("{} {}", all.kata, family)), head);
  bench_remarks remarks;
  for (const std::string& name : all.names()) {
    std::string line;
    bool any = false;
    for (const measured_size* size : sizes) {
      const std::string cell = bench_cell(*size, name, kata.trusted().name);
      any |= !cell.empty();
      line += fmt::format("{:>{}}", cell, cell_width);
      const auto row = std::ranges::find(size->rows, name, &measured_row::name);
      if (row != size->rows.end() && !row->timed())
        note_remark(remarks, fmt::format("n={}: {}", size->n, row->error), name);
    }
    if (!any) continue;
    std::string rank;
    for (std::size_t i = 0; i < ranks.size(); ++i)
      if (largest.rows[i].name == name && ranks[i] != 0)
        rank = fmt::format("{}{}", ranks[i], std::ranges::count(ranks, ranks[i]) > 1 ? "=" : "");
    line = fmt::format("{:<{}}{}  {:<4}  {}", name, name_width, line, rank,
                       fitted(all, family, name).text);
    fmt::print("{}\n", name == own_row ? colours.bold(line) : line);
  }
  print_remarks(remarks, columns, colours);
  for (const std::string& group : too_close(largest))
    fmt::print("{}\n",
               colours.faint(folded(
                   fmt::format("too noisy here to rank {} at n={}", group, largest.n), columns)));
  fmt::print("\n");
}

/// The others in a line each, at their largest size: yours, or else the baseline's, and the
/// fastest.
void print_in_short(const measurements& all, std::span<const std::string> families,
                    const entry& kata, std::size_t columns, const paint& colours) {
  const auto names = all.names();
  const bool own = std::ranges::find(names, own_row) != names.end();
  const std::string who(own ? own_row : kata.trusted().name);
  std::size_t width = 0;
  for (const std::string& family : families) width = std::max(width, family.size());
  std::string lines;
  bench_remarks remarks;
  for (const std::string& family : families) {
    const measured_size& size = *largest_timed(all.of(family));
    const auto row = std::ranges::find(size.rows, who, &measured_row::name);
    const measured_row* const fastest = size.fastest();
    if (row == size.rows.end() || fastest == nullptr) continue;
    if (!row->timed()) note_remark(remarks, row->error, fmt::format("{} n={}", family, size.n));
    lines +=
        fmt::format("{:<{}}  {:>8}  {:>8}  {:>8}  {:>7}  {}\n", family, width, size.n,
                    row->timed() ? time_in_words(row->per_element()) : first_word_of(row->error),
                    time_in_words(fastest->per_element()),
                    row->timed() ? ratio_in_words(row->per_element() / fastest->per_element()) : "",
                    fastest->name);
  }
  if (lines.empty()) return;
  fmt::print("{:<{}}  {:>8}  {:>8}  {:>8}\n", "elsewhere", width, "n", own ? "yours" : "baseline",
             "fastest");
  fmt::print("{}", lines);
  print_remarks(remarks, columns, colours);
  fmt::print("\n");
}

nlohmann::ordered_json row_json(const measured_row& row, const measured_size& size, int rank,
                                std::string_view baseline) {
  nlohmann::ordered_json json{{"name", row.name}};
  if (!row.timed()) {
    json["error"] = row.error;
    return json;
  }
  json["ns_per_call"] = 1e9 * row.quartile(2);
  json["ns_per_call_quartiles"] = {1e9 * row.quartile(1), 1e9 * row.quartile(3)};
  json["ns_per_element"] = 1e9 * row.per_element();
  json["repetitions"] = row.call_s.size();
  if (row.bytes_per_second > 0) json["bytes_per_second"] = row.bytes_per_second;
  const measured_row* const base = size.find(baseline);
  json["ratio"] = base == nullptr ? nlohmann::ordered_json(nullptr)
                                  : nlohmann::ordered_json(row.quartile(2) / base->quartile(2));
  for (const measured_row& limit : size.rows)
    if (limit.roofline() && limit.timed())
      json["ratio_to"][limit.name] = row.quartile(2) / limit.quartile(2);
  if (rank != 0) json["rank"] = rank;
  return json;
}

nlohmann::ordered_json bench_json(const measurements& all, const entry& kata) {
  const std::string_view baseline = kata.trusted().name;
  nlohmann::ordered_json json{{"kata", all.kata},         {"baseline", baseline},
                              {"cpu", all.cpu},           {"vectors", all.vectors},
                              {"compiler", all.compiler}, {"date", all.date}};
  json["sizes"] = nlohmann::ordered_json::array();
  for (const measured_size& size : all.sizes) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    const std::vector<int> ranks = size.ranks();
    for (std::size_t i = 0; i < size.rows.size(); ++i)
      rows.push_back(row_json(size.rows[i], size, ranks[i], baseline));
    json["sizes"].push_back({{"family", size.family}, {"n", size.n}, {"rows", rows}});
  }
  json["growth"] = nlohmann::ordered_json::object();
  for (const std::string& family : all.families())
    for (const std::string& name : all.names())
      if (const growth_fit fit = fitted(all, family, name); !fit.text.empty())
        json["growth"][family][name] = {{"fit", fit.text}, {"error", fit.error}};
  const std::string verdict = verdict_in_words(all);
  json["verdict"] =
      verdict.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(verdict);
  return json;
}

std::size_t terminal_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0
             ? std::min<std::size_t>(size.ws_col, 140)
             : 100;
}

bench_run bench_run_for(const bench_options& options) {
  if (options.quick)
    return {.choice = "quick",
            .min_time_s = 0.003,
            .longest_call_s = 0.06,
            .workload_s = 1.5,
            .all_s = 4};
  if (options.all) return {};
  return {
      .choice = "some", .min_time_s = 0.01, .longest_call_s = 1, .workload_s = 20, .all_s = 120};
}

/// The best of the ratios to the baseline; 0: it was not timed.
double best_ratio_in(const measurements& all, const entry& kata) {
  double best = 0;
  for (const measured_size& size : all.sizes) {
    const measured_row* const own = size.find(own_row);
    const measured_row* const base = size.find(kata.trusted().name);
    if (own == nullptr || base == nullptr) continue;
    const double ratio = own->quartile(2) / base->quartile(2);
    best = best == 0 ? ratio : std::min(best, ratio);
  }
  return best;
}

/// Did the attempt fail where LeetCode would have run it?
bool own_row_failed(const measurements& all) {
  for (const measured_size& size : all.sizes)
    for (const measured_row& row : size.rows)
      if (row.name == own_row && (row.error.starts_with("WA") || row.error.starts_with("RE:") ||
                                  row.error.starts_with("TLE")))
        return true;
  return false;
}

/// The verdict on the attempt as it is, when that was another than AC.
std::string failed_test_of(const config& c, const std::string& id, const attempt& own) {
  const progress so_far = progress_of(id, read_log(c));
  const auto last = so_far.last.find(mode::core);
  if (!own.own || last == so_far.last.end() || last->second.verdict == code(verdict::accepted) ||
      last->second.verdict == code(verdict::skipped) ||
      last->second.source != fingerprint(read_file(own.file)))
    return {};
  return last->second.verdict;
}

}  // namespace

int bench(const config& c, const bench_options& options) {
  for (const std::string& id : options.ids) find_kata(id);
  const bool plots = !options.plot.empty() && have_gnuplot();
  std::vector<std::string> notes;
  if (!options.plot.empty() && !plots)
    notes.push_back("no plot without gnuplot: apt-get install gnuplot-nox");
  const paint colours(STDOUT_FILENO);
  int exit_code = all_well;
  for (const std::string& id : options.ids) {
    const entry& kata = find_kata(id);
    bench_run how = bench_run_for(options);
    how.all_s = options.seconds.value_or(how.all_s);
    const attempt own = find_attempt(c, id, mode::core);
    if (own.own) {
      const built made = build(c, id, own, flavour::measured);
      if (made.compiled) {
        how.attempts.emplace_back(own_row, made.product);
      } else {
        notes.push_back(
            fmt::format("your attempt at {} does not compile (CE) and is left out", id));
        exit_code = not_accepted;
      }
    }
    for (const fs::path& file : earlier_attempts(c, id)) {
      const built made = build(c, id, {mode::core, file, true}, flavour::measured);
      if (made.compiled)
        how.attempts.emplace_back(file.stem().string(), made.product);
      else
        notes.push_back(fmt::format("{} does not compile (CE) and is left out", shown(file)));
    }
    const fs::path reports = c.build / "reports";
    const fs::path out =
        (options.quick ? reports / "quick" : reports) / fmt::format("{}.bench.json", id);
    const measurements all = [&] {
      progress_bar bar;
      return run_benchmark(c, kata, how, out,
                           [&](double part, std::string_view what) { bar.show(part, what); });
    }();
    if (own_row_failed(all))
      exit_code = not_accepted;
    else if (const std::string known = failed_test_of(c, id, own); !known.empty())
      notes.push_back(
          fmt::format("your attempt is not right: {} was the verdict of its last test, "
                      "on other inputs than were measured",
                      known));
    if (!all.missing.empty())
      notes.push_back(
          fmt::format("left out, for want of their packages: apt-get install {} && cmake {}",
                      all.missing, shown(c.build)));
    if (const double best = best_ratio_in(all, kata); best > 0)
      append(c, {.kata = id, .what = "bench", .ratio = best});

    std::vector<fs::path> pictures;
    if (plots && options.plot == "file")
      pictures = plot_files(all, out.parent_path() / fmt::format("{}.plot", id));
    if (options.json) {
      nlohmann::ordered_json json = bench_json(all, kata);
      json["plots"] = nlohmann::ordered_json::array();
      for (const fs::path& file : pictures) json["plots"].push_back(file.string());
      fmt::print("{}\n", json.dump());
    } else {
      const std::size_t columns = terminal_columns();
      const std::vector<std::string> families = all.families();
      const std::size_t in_full =
          options.all ? families.size() : std::min<std::size_t>(families.size(), 1);
      for (const std::string& family : std::span(families).first(in_full))
        print_family(all, family, kata, columns, colours);
      print_in_short(all, std::span(families).subspan(in_full), kata, columns, colours);
      fmt::print("{}\n", colours.faint(fmt::format("time per element; x: time over that of {}",
                                                   kata.trusted().name)));
      if (plots && options.plot == "terminal")
        fmt::print("{}", plot_text(all, static_cast<int>(columns)));
      for (const fs::path& file : pictures) fmt::print("{}\n", shown(file));
      if (const std::string verdict = verdict_in_words(all); !verdict.empty())
        fmt::print("{}\n", colours.bold(folded("your attempt, " + verdict, columns)));
    }
    for (const std::string& note : std::exchange(notes, {}))
      fmt::print(options.json ? stderr : stdout, "{}\n", note);
  }
  return exit_code;
}

}  // namespace kata::cli
