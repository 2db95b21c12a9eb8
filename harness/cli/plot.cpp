#include "cli/plot.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>

#include "cases.hpp"
#include "judge/run.hpp"

namespace kata::cli {

namespace {

/// Readable on white and on black, and by most people who do not see all colours.
constexpr const char* line_colours[] = {"#0072b2", "#009e73", "#cc79a7", "#56b4e9", "#8a6d3b",
                                        "#7f5fc4", "#999933", "#5f7f8f", "#b0508f", "#3f8f8f"};
constexpr const char* own_colour = "#d9480f";

struct plotted_line {
  std::string name;
  std::string data;
  std::string style;
};

std::vector<plotted_line> lines_to_plot(const measurements& all) {
  std::vector<plotted_line> lines;
  if (all.sizes.empty()) return lines;
  const std::string& family = all.sizes.front().family;
  std::size_t colour = 0;
  for (const std::string& name : all.names()) {
    plotted_line line{name, {}, {}};
    measured_row kind;
    kind.name = name;
    for (const measured_size* size : all.of(family))
      if (const measured_row* row = size->find(name))
        line.data += fmt::format("{} {:.4g}\n", size->n, row->quartile(2));
    if (line.data.empty()) continue;
    if (name == own_row)
      line.style = fmt::format("lw 5 pt 7 ps 0.9 lc rgb '{}'", own_colour);
    else if (kind.earlier())
      line.style = fmt::format("lw 2.5 dt 2 pt 6 ps 0.6 lc rgb '{}'", own_colour);
    else
      line.style = fmt::format("lw 1.2 {} pt {} ps 0.45 lc rgb '{}'",
                               kind.peer()       ? "dt 4"
                               : kind.roofline() ? "dt 3"
                                                 : "dt 1",
                               4 + colour % 8, line_colours[colour % std::size(line_colours)]);
    if (name != own_row && !kind.earlier()) ++colour;
    lines.push_back(std::move(line));
  }
  return lines;
}

/// `before`: the terminals, and what belongs to them; the plot is drawn once for each.
std::string plot_script(const measurements& all, const std::vector<std::string>& before) {
  const std::vector<plotted_line> lines = lines_to_plot(all);
  std::string script = "set encoding utf8\n";
  for (std::size_t i = 0; i < lines.size(); ++i)
    script += fmt::format("$line{} << end_of_line\n{}end_of_line\n", i, lines[i].data);
  script +=
      "set logscale xy\nset format x '10^{%L}'\nset format y '%.0s %cs'\nset grid lw 0.5\n"
      "set xlabel 'n'\nset key noenhanced outside right top reverse Left\n"
      "set autoscale fix\nset offsets graph 0.03, graph 0.03, graph 0.03, graph 0.03\n";
  for (const std::string& terminal : before) {
    script += terminal + "plot ";
    // One's own line last, so that it lies above the others.
    std::string plots;
    std::string own;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string& into = lines[i].name == own_row ? own : plots;
      into += fmt::format("{}$line{} using 1:2 with linespoints {} title '{}'",
                          into.empty() ? "" : ", ", i, lines[i].style,
                          lines[i].name == own_row ? "yours" : lines[i].name);
    }
    const char* const between = plots.empty() || own.empty() ? "" : ", ";
    script += fmt::format("{}{}{}\nunset output\n", plots, between, own);
  }
  return script;
}

std::string run_gnuplot(const std::string& script, const fs::path& file) {
  write_file(file, script);
  const judge::job job{.argv = {"gnuplot", file}, .limits = {.cpu_s = 30, .wall_s = 60}};
  const judge::measurement ended = judge::run(job);
  if (!ended.judge_error.empty() || ended.signal != 0 || ended.exit_code != 0)
    throw std::runtime_error(
        fmt::format("gnuplot failed: {}{}", ended.judge_error, ended.error_output));
  fs::remove(file);
  return ended.output;
}

}  // namespace

bool have_gnuplot() {
  const char* const path = std::getenv("PATH");
  std::istringstream directories(path == nullptr ? "" : path);
  for (std::string directory; std::getline(directories, directory, ':');)
    if (access((fs::path(directory) / "gnuplot").c_str(), X_OK) == 0) return true;
  return false;
}

std::vector<fs::path> plot_files(const measurements& all, const fs::path& stem) {
  const fs::path svg = stem.string() + ".svg";
  const fs::path png = stem.string() + ".png";
  const std::string title =
      fmt::format("set title '{}, {}: time a call' noenhanced\n", all.kata, all.sizes.at(0).family);
  run_gnuplot(
      plot_script(all, {title + fmt::format("set term svg size 900,560 font 'sans,13' "
                                            "background '#ffffff'\nset output '{}'\n",
                                            svg.string()),
                        fmt::format("set term pngcairo size 1350,840 font 'sans,15' lw 1.4\n"
                                    "set output '{}'\n",
                                    png.string())}),
      stem.string() + ".gp");
  return {svg, png};
}

std::string plot_text(const measurements& all, int columns) {
  return run_gnuplot(
      plot_script(all, {fmt::format("set term dumb noenhanced size {},32\nunset grid\n"
                                    "set key noenhanced below\nset format x '%g'\n",
                                    columns)}),
      fs::temp_directory_path() / fmt::format("kata-{}.gp", getpid()));
}

}  // namespace kata::cli
