// `kata report`, which `cmake --build build -t report` runs: docs/benchmarks.md,
// docs/benchmarks.svg and report/index.html in the binary directory.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "cases.hpp"
#include "cli/charts.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/measured.hpp"
#include "judge/run.hpp"

namespace kata::cli {

namespace {

constexpr std::size_t most_sizes_on_a_page = 4;

// ── what both pages show ──

bool persons_own(std::string_view name) {
  measured_row row;
  row.name = name;
  return name == own_row || row.earlier();
}

/// The largest, the smallest, and some between; only those where something was timed.
std::vector<const measured_size*> sizes_on_page(const measurements& all,
                                                const std::string& family) {
  std::vector<const measured_size*> sizes;
  for (const measured_size* size : all.of(family))
    if (std::ranges::any_of(size->rows, &measured_row::timed)) sizes.push_back(size);
  if (sizes.size() <= most_sizes_on_a_page) return sizes;
  std::vector<const measured_size*> some;
  for (std::size_t i = 0; i < most_sizes_on_a_page; ++i)
    some.push_back(sizes[i * (sizes.size() - 1) / (most_sizes_on_a_page - 1)]);
  return some;
}

struct page_cell {
  std::string time;   ///< per element; empty: not timed
  std::string ratio;  ///< to the trusted row
  std::string why;    ///< not timed

  std::string short_why() const { return why.substr(0, why.find_first_of(": ")); }
};

page_cell cell_for(const measured_size& size, const std::string& name, std::string_view baseline) {
  const auto row = std::ranges::find(size.rows, name, &measured_row::name);
  if (row == size.rows.end()) return {};
  if (!row->timed()) return {{}, {}, row->error};
  const measured_row* const base = size.find(baseline);
  std::string ratio;
  if (base != nullptr) {
    ratio = ratio_in_words(row->quartile(2) / base->quartile(2));
    ratio.replace(ratio.size() - 1, 1, "×");
  }
  return {time_in_words(row->per_element()), ratio, {}};
}

/// Has it a table of its own? The first family has, and those that are for benchmarks.
bool has_table(const entry& kata, const std::string& family) {
  const auto families = kata.problem.families();
  const auto at = std::ranges::find(families, family, &family_info::name);
  return at == families.begin() || (at != families.end() && !at->bench.empty());
}

/// A further workload in one line: what the plain way takes, and who is fastest.
struct summary {
  std::string workload;
  std::string baseline;
  std::string fastest;
  std::string ratio;
};

std::vector<summary> summaries(const measurements& all, const entry& kata) {
  std::vector<summary> lines;
  for (const measured_size& size : all.sizes) {
    if (has_table(kata, size.family)) continue;
    const measured_row* const base = size.find(kata.trusted().name);
    if (base == nullptr) continue;
    const measured_row* fastest = base;
    for (const measured_row& row : size.rows)
      if (row.timed() && !row.roofline() && !persons_own(row.name) &&
          row.quartile(2) < fastest->quartile(2))
        fastest = &row;
    lines.push_back({fmt::format("{}, n = {}", size.family, size.n),
                     time_in_words(base->per_element()), fastest->name,
                     fmt::format("{:.3g}×", base->quartile(2) / fastest->quartile(2))});
  }
  return lines;
}

/// What benchmarks/reading.cpp measured; its rows belong to no kata.
struct reading_line {
  std::string what;
  std::string name;
  std::string time;
  std::string faster;  ///< than the first of its group
};

std::vector<reading_line> reading_lines(const fs::path& file) {
  std::vector<reading_line> lines;
  if (!fs::exists(file)) return lines;
  for (const measured_size& size : read_measurements(file, "reading", {}).sizes) {
    const measured_row* first = nullptr;
    for (const measured_row& row : size.rows) {
      if (!row.timed()) continue;
      if (first == nullptr) first = &row;
      lines.push_back({fmt::format("{}, {} values", size.family, size.n), row.name,
                       time_in_words(row.quartile(2)),
                       fmt::format("{:.3g}×", first->quartile(2) / row.quartile(2))});
    }
  }
  return lines;
}

void measure_reading(const fs::path& program, const fs::path& out) {
  fmt::print("reading text\n");
  std::fflush(stdout);
  fs::create_directories(out.parent_path());
  const judge::job job{
      .argv = {program, "--benchmark_out=" + out.string(), "--benchmark_out_format=json",
               "--benchmark_min_time=0.01"},
      .limits = {.cpu_s = 300, .wall_s = 600, .memory_bytes = 8192 * judge::mebibyte}};
  const judge::measurement ended = judge::run(job);
  if (ended.judge_error.empty() && ended.signal == 0 && ended.exit_code == 0) return;
  fs::remove(out);
  fmt::print(stderr, "{} ended early: {}\n", shown(program), ended.error_output);
}

std::string stated_time(const entry& kata, const std::string& name) {
  const variant* const v = kata.find(name);
  return v == nullptr ? std::string() : std::string(v->time);
}

std::string machine_in_words(const measurements& m) {
  return fmt::format("{}, vector level {}, {} -O2, {}", m.cpu, m.vectors, m.compiler, m.date);
}

// ── docs/benchmarks.md ──

std::string family_in_markdown(const measurements& all, const entry& kata,
                               const std::string& family) {
  const auto sizes = sizes_on_page(all, family);
  if (sizes.empty()) return {};
  std::string text = fmt::format("\n### {}\n\n| variant | stated |", family);
  std::string rule = "|---|---|";
  for (const measured_size* size : sizes) {
    text += fmt::format(" n = {} |", size->n);
    rule += "---:|";
  }
  text += " measured growth |\n" + rule + "---|\n";
  for (const std::string& name : all.names()) {
    if (persons_own(name)) continue;
    std::string line;
    bool any = false;
    for (const measured_size* size : sizes) {
      const page_cell cell = cell_for(*size, name, kata.trusted().name);
      any |= !cell.time.empty() || !cell.why.empty();
      line += cell.time.empty() ? fmt::format(" {} |", cell.short_why())
                                : fmt::format(" {} · {} |", cell.time, cell.ratio);
    }
    if (any)
      text += fmt::format("| {} | {} |{} {} |\n",
                          name == kata.trusted().name ? fmt::format("**{}**", name) : name,
                          stated_time(kata, name), line, fitted(all, family, name).text);
  }
  return text;
}

std::string benchmarks_in_markdown(const std::vector<measurements>& katas,
                                   const std::vector<reading_line>& reading) {
  std::string text = fmt::format(
      "# Benchmarks\n\n"
      "Written by `cmake --build build -t report`; measured on {}.\n\n"
      "![how many times as fast as the plain way](benchmarks.svg)\n\n"
      "How to read it:\n\n"
      "- A cell is the time per element (per letter, number, node or pair), and the ratio to the\n"
      "  row in bold, which is the kata's plain way. `peer:` rows are libraries from Debian,\n"
      "  `roofline:` rows are no answers but a limit, say one pass over the input.\n"
      "- Each figure is the median of five repetitions, all rows of one size interleaved in one\n"
      "  process. Figures of different machines or days do not compare; ratios within a column "
      "do.\n"
      "- An answer is checked before it is timed. Inputs are restored and results destroyed "
      "outside\n"
      "  the timed part. Each repetition has other inputs, the same for all rows, where they are\n"
      "  made in a moment. Memory is in large pages where the system gives them to those who ask.\n"
      "- `skipped`: a call would take too long. *Measured growth* is the best of O(1), O(log n),\n"
      "  O(n), O(n log n), O(n²) by least squares over all sizes measured, with a constant start;\n"
      "  where none is within 30 % the exponent is given. Caches that overflow look like growth.\n"
      "- `kata bench ID` measures one kata with your own attempt in it, `kata bench --all ID` at\n"
      "  every size of every family.\n",
      machine_in_words(katas.front()));
  for (const measurements& all : katas) {
    const entry& kata = find_kata(all.kata);
    text += fmt::format("\n## {}\n\n{}\n", all.kata, kata.problem.about().sizes);
    if (!all.missing.empty())
      text += fmt::format("\nLeft out, for want of their packages: {}.\n", all.missing);
    for (const std::string& family : all.families())
      if (has_table(kata, family)) text += family_in_markdown(all, kata, family);
    if (const auto lines = summaries(all, kata); !lines.empty()) {
      text += fmt::format(
          "\n### The other workloads\n\n| workload | {} | fastest | faster by |\n"
          "|---|---:|---|---:|\n",
          kata.trusted().name);
      for (const summary& s : lines)
        text += fmt::format("| {} | {} | {} | {} |\n", s.workload, s.baseline, s.fastest, s.ratio);
    }
  }
  if (!reading.empty()) {
    text += "\n## Reading text\n\n| what | how | time | faster by |\n|---|---|---:|---:|\n";
    for (const reading_line& line : reading)
      text += fmt::format("| {} | {} | {} | {} |\n", line.what, line.name, line.time, line.faster);
  }
  return text;
}

// ── report/index.html ──

constexpr std::string_view page_style = R"(
:root{color-scheme:light dark;--ink:#24292f;--back:#fff;--faint:#656d76;--rule:#d0d7de;--shade:#f6f8fa}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--back:#0d1117;--faint:#9198a1;--rule:#3d444d;--shade:#151b23}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:62rem;color:var(--ink);background:var(--back);
font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.3rem;margin:2.5rem 0 .3rem;padding-top:.6rem;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:1.4rem 0 .4rem}p{margin:.4rem 0}.note{color:var(--faint);font-size:.9rem}
nav{display:flex;flex-wrap:wrap;gap:.2rem .9rem;margin:.6rem 0}a{color:inherit}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .6rem;text-align:left;border-bottom:1px solid var(--rule);white-space:nowrap;overflow-wrap:normal}
th{color:var(--faint);font-weight:600}td.number,th.number{text-align:right}
.scroll table th:first-child,.scroll table td:first-child{position:sticky;left:0;background:var(--back);padding-left:0}
tr.base td{font-weight:600}tr.mine td{color:#d9480f;font-weight:600}
.ratio{color:var(--faint);margin-left:.5em;display:inline-block;min-width:4em}
.chart{display:block;width:100%;max-width:40rem;height:auto}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.2rem 0 .8rem;padding:0;font-size:.875rem}
.legend li{display:flex;align-items:center;gap:.4rem}
details{margin:.8rem 0}summary{cursor:pointer}
@media(prefers-color-scheme:dark){tr.mine td{color:#ff8a4c}}
@media(max-width:34rem){body{padding:.8rem}th,td{padding:.25rem .45rem}}
)";

std::string board_in_html(const config& c, const std::vector<measurements>& katas) {
  const std::vector<event> log = read_log(c);
  std::string html =
      "<div class=\"scroll\"><table><tr><th>kata</th><th>asked by</th><th>core</th><th>ACM</th>"
      "<th class=\"number\">best</th><th>solved</th></tr>\n";
  for (const measurements& m : katas) {
    const entry& kata = find_kata(m.kata);
    const progress so_far = progress_of(m.kata, log);
    const auto state = [&](mode which) -> std::string {
      const auto last = so_far.last.find(which);
      if (!find_attempt(c, m.kata, which).own) return "–";
      return last == so_far.last.end() ? "new" : last->second.verdict;
    };
    html += fmt::format(
        "<tr><td><a href=\"#{0}\">{0}</a></td><td>{1}</td><td>{2}</td><td>{3}</td>"
        "<td class=\"number\">{4}</td><td>{5}</td></tr>\n",
        m.kata, kata.problem.about().asked_by, state(mode::core), state(mode::acm),
        so_far.best_ratio > 0 ? fmt::format("{:.2f}×", so_far.best_ratio) : "",
        so_far.solved != 0 ? format_time(so_far.solved, "%Y-%m-%d", localtime_r) : "");
  }
  return html + "</table></div>\n";
}

std::string family_in_html(const measurements& all, const entry& kata, const std::string& family) {
  const auto sizes = sizes_on_page(all, family);
  if (sizes.empty()) return {};
  std::string html = fmt::format("<h3>{}</h3>\n", family);
  if (const std::string chart = growth_chart(all, family); !chart.empty())
    html += chart + chart_legend(all, family);
  html += "<div class=\"scroll\"><table><tr><th>variant</th>";
  for (const measured_size* size : sizes)
    html += fmt::format("<th class=\"number\">n = {}</th>", size->n);
  const bool grows = sizes.size() > 2;  // fewer say nothing of growth
  html += grows ? "<th>stated</th><th>measured</th></tr>\n" : "<th>stated</th></tr>\n";
  for (const std::string& name : all.names()) {
    std::string line;
    bool any = false;
    for (const measured_size* size : sizes) {
      const page_cell cell = cell_for(*size, name, kata.trusted().name);
      any |= !cell.time.empty() || !cell.why.empty();
      line += cell.time.empty()
                  ? fmt::format("<td class=\"number\" title=\"{}\">{}</td>", escaped(cell.why),
                                escaped(cell.short_why()))
                  : fmt::format("<td class=\"number\">{}<span class=\"ratio\">{}</span></td>",
                                cell.time, cell.ratio);
    }
    if (!any) continue;
    html += fmt::format("<tr{}><td>{}</td>{}<td>{}</td>{}</tr>\n",
                        name == kata.trusted().name ? " class=\"base\""
                        : persons_own(name)         ? " class=\"mine\""
                                                    : "",
                        name == own_row ? "yours" : escaped(name), line,
                        escaped(stated_time(kata, name)),
                        grows ? fmt::format("<td>{}</td>", fitted(all, family, name).text) : "");
  }
  return html + "</table></div>\n";
}

std::string kata_in_html(const measurements& all) {
  const entry& kata = find_kata(all.kata);
  std::string html =
      fmt::format("<h2 id=\"{0}\">{0}</h2>\n<p class=\"note\">{1} · {2}</p>\n", all.kata,
                  escaped(kata.problem.about().title), escaped(kata.problem.about().sizes));
  if (const std::string verdict = verdict_in_words(all); !verdict.empty())
    html += fmt::format("<p>Your attempt, {}.</p>\n", escaped(verdict));
  if (!all.missing.empty())
    html += fmt::format("<p class=\"note\">Left out, for want of their packages: {}</p>\n",
                        escaped(all.missing));
  for (const std::string& family : all.families())
    if (has_table(kata, family)) html += family_in_html(all, kata, family);
  const auto lines = summaries(all, kata);
  if (lines.empty()) return html;
  html += fmt::format(
      "<details><summary>The other workloads</summary>\n<div class=\"scroll\"><table><tr>"
      "<th>workload</th><th class=\"number\">{}</th><th>fastest</th>"
      "<th class=\"number\">faster by</th></tr>\n",
      kata.trusted().name);
  for (const summary& s : lines)
    html += fmt::format(
        "<tr><td>{}</td><td class=\"number\">{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n",
        s.workload, s.baseline, escaped(s.fastest), s.ratio);
  return html + "</table></div></details>\n";
}

std::string page_in_html(const config& c, const std::vector<measurements>& katas,
                         const std::vector<reading_line>& reading) {
  std::string html =
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
      "<title>kata: the report</title>\n<style>";
  html += page_style;
  html += chart_style();
  html += fmt::format("</style>\n<h1>kata</h1>\n<p class=\"note\">{}</p>\n<nav>",
                      escaped(machine_in_words(katas.front())));
  for (const measurements& m : katas) html += fmt::format("<a href=\"#{0}\">{0}</a>", m.kata);
  html += "</nav>\n<h2>The board</h2>\n" + board_in_html(c, katas);
  html +=
      "<h2>The ladders</h2>\n<p class=\"note\">Each kata's first family at the largest size "
      "measured.</p>\n" +
      speed_chart(katas, false);
  html +=
      "<p class=\"note\">Below: time per element, and its ratio to the row in bold, the plain "
      "way; medians of five interleaved repetitions.</p>\n";
  for (const measurements& m : katas) html += kata_in_html(m);
  if (!reading.empty()) {
    html +=
        "<h2>Reading text</h2>\n<div class=\"scroll\"><table><tr><th>what</th><th>how</th>"
        "<th class=\"number\">time</th><th class=\"number\">faster by</th></tr>\n";
    for (const reading_line& line : reading)
      html += fmt::format(
          "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td>"
          "<td class=\"number\">{}</td></tr>\n",
          line.what, line.name, line.time, line.faster);
    html += "</table></div>\n";
  }
  return html + "</html>\n";
}

}  // namespace

int benchmark_report(const config& c, const report_options& options) {
  const fs::path reports = c.build / "reports";
  std::vector<measurements> katas;
  const auto start = std::chrono::steady_clock::now();
  std::size_t number = 0;
  for (const entry& kata : catalog()) {
    const fs::path file = reports / fmt::format("{}.bench.json", kata.id());
    ++number;
    if (options.from_last_run) {
      // In part it would take the place of the whole in docs.
      if (!fs::exists(file))
        throw usage_error(fmt::format("{} was not measured: {} bench {} --all, or `report` alone",
                                      kata.id(), shown(c.command), kata.id()));
      katas.push_back(read_measurements(file, kata.id(), kata.variants));
      continue;
    }
    bench_run how{.choice = "some",
                  .min_time_s = 0.006,
                  .longest_call_s = 0.5,
                  .workload_s = 12,
                  .all_s = 40,
                  .build_first = !options.built};
    if (const attempt own = find_attempt(c, kata.id(), mode::core); own.own)
      if (const built made = build(c, kata.id(), own); made.compiled)
        how.attempts.emplace_back(own_row, made.product);
    fmt::print("{:>2}/{} {}\n", number, catalog().size(), kata.id());
    std::fflush(stdout);
    progress_bar bar;
    katas.push_back(run_benchmark(
        c, kata, how, file, [&](double part, std::string_view what) { bar.show(part, what); }));
  }
  const fs::path reading_program = c.build / "bin" / "reading.bench";
  const fs::path reading_file = reports / "reading.bench.json";
  if (!options.from_last_run && fs::exists(reading_program))
    measure_reading(reading_program, reading_file);
  if (katas.empty()) throw usage_error(fmt::format("{}: nothing was measured yet", shown(reports)));
  const std::vector<reading_line> reading = reading_lines(reading_file);
  const fs::path page = c.build / "report" / "index.html";
  fs::create_directories(page.parent_path());
  write_file(c.source / "docs" / "benchmarks.md", benchmarks_in_markdown(katas, reading));
  write_file(c.source / "docs" / "benchmarks.svg", speed_chart(katas, true));
  write_file(page, page_in_html(c, katas, reading));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  fmt::print("{:.0f} s; written: {}, {}, {}\n", took.count(),
             shown(c.source / "docs" / "benchmarks.md"),
             shown(c.source / "docs" / "benchmarks.svg"), shown(page));
  return all_well;
}

}  // namespace kata::cli
