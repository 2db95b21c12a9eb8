#include "cli/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kata::cli {

namespace {

/// Light, dark: told apart by most people who do not see all colours.
constexpr struct {
  const char* light;
  const char* dark;
} chart_colours[] = {{"#0066a8", "#5bb0ee"}, {"#007a58", "#3fc79a"}, {"#a8487f", "#e594c4"},
                     {"#6a4fb8", "#ab97ef"}, {"#8a6100", "#d9b24c"}, {"#3b7f8c", "#7fcbd8"},
                     {"#7a7a1f", "#c3c365"}, {"#9a4a2a", "#e0a080"}, {"#4f5f7f", "#a5b5d5"},
                     {"#5f7a3a", "#a9c57f"}};
constexpr std::size_t colours_in_all = std::size(chart_colours);

struct decade_axis {
  double low, high;  ///< powers of ten between which all values lie
  double from, to;   ///< where they are drawn
  double at(double value) const {
    return from + (std::log10(value) - low) / (high - low) * (to - from);
  }
};

decade_axis axis_for(double least, double most, double from, double to) {
  const double low = std::log10(least);
  const double high = std::max(std::log10(most), low + 0.3);
  const double margin = 0.04 * (high - low);
  return {low - margin, high + margin, from, to};
}

/// The powers of ten on it.
std::vector<double> ticks_of(const decade_axis& axis) {
  std::vector<double> ticks;
  for (int power = static_cast<int>(std::ceil(axis.low)); power <= axis.high; ++power)
    ticks.push_back(std::pow(10, power));
  return ticks;
}

std::string count_in_words(double n) {
  if (n >= 1e6) return fmt::format("{:g}M", n / 1e6);
  if (n >= 1e3) return fmt::format("{:g}k", n / 1e3);
  return fmt::format("{:g}", n);
}

/// "10 us": for axes.
std::string round_time(double seconds) {
  constexpr std::pair<double, const char*> units[] = {
      {1, "s"}, {1e-3, "ms"}, {1e-6, "µs"}, {1e-9, "ns"}, {1e-12, "ps"}};
  for (const auto& [unit, name] : units)
    if (seconds >= 0.999 * unit) return fmt::format("{:g} {}", std::round(seconds / unit), name);
  return {};
}

struct chart_line {
  std::string name;
  std::string css;  ///< its classes
  std::vector<std::pair<double, double>> points;
};

std::vector<chart_line> chart_lines(const measurements& all, const std::string& family) {
  std::vector<chart_line> lines;
  std::size_t colour = 0;
  for (const std::string& name : all.names()) {
    chart_line line{name, {}, {}};
    measured_row kind;
    kind.name = name;
    if (name == own_row || kind.earlier())
      line.css = "own";
    else
      line.css = fmt::format("c{}{}", colour++ % colours_in_all,
                             kind.peer()       ? " peer"
                             : kind.roofline() ? " limit"
                                               : "");
    for (const measured_size* size : all.of(family))
      if (const measured_row* row = size->find(name))
        line.points.push_back({static_cast<double>(size->n), row->quartile(2)});
    if (!line.points.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string chart_style() {
  std::string light;
  std::string dark;
  for (std::size_t i = 0; i < colours_in_all; ++i) {
    light += fmt::format(".c{}{{color:{}}}", i, chart_colours[i].light);
    dark += fmt::format(".c{}{{color:{}}}", i, chart_colours[i].dark);
  }
  return light +
         ".own{color:#d9480f}.ink{color:#24292f}.faint{color:#656d76}.grid{color:#d0d7de}"
         "@media(prefers-color-scheme:dark){" +
         dark +
         ".own{color:#ff8a4c}.ink{color:#e6edf3}.faint{color:#9198a1}.grid{color:#3d444d}}"
         "svg text{fill:currentColor;font-family:system-ui,sans-serif}"
         "svg .line{fill:none;stroke:currentColor;stroke-width:1.4}"
         "svg .line.peer{stroke-dasharray:5 3}svg .line.limit{stroke-dasharray:1.5 3}"
         "svg .line.own{stroke-width:3.5}svg .grid{stroke:currentColor;stroke-width:.6}"
         "svg .dot{fill:currentColor}";
}

std::string growth_chart(const measurements& all, const std::string& family) {
  constexpr double width = 440, height = 300, left = 50, right = 8, top = 8, bottom = 38;
  const std::vector<chart_line> lines = chart_lines(all, family);
  double least_n = 1e300, most_n = 0, least_t = 1e300, most_t = 0;
  for (const chart_line& line : lines)
    for (const auto& [n, t] : line.points) {
      least_n = std::min(least_n, n), most_n = std::max(most_n, n);
      least_t = std::min(least_t, t), most_t = std::max(most_t, t);
    }
  if (most_n < 2 * least_n) return {};
  const decade_axis x = axis_for(least_n, most_n, left, width - right);
  const decade_axis y = axis_for(least_t, most_t, height - bottom, top);
  std::string svg = fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}, {}: time a call "
      "against n\">\n",
      width, height, all.kata, family);
  for (const double tick : ticks_of(x))
    svg += fmt::format(
        "<line class=\"grid\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\"/><text "
        "class=\"faint\" font-size=\"12\" text-anchor=\"middle\" x=\"{0:.1f}\" "
        "y=\"{3}\">{4}</text>\n",
        x.at(tick), top, height - bottom, height - bottom + 15, count_in_words(tick));
  for (const double tick : ticks_of(y))
    svg += fmt::format(
        "<line class=\"grid\" y1=\"{0:.1f}\" y2=\"{0:.1f}\" x1=\"{1}\" x2=\"{2}\"/><text "
        "class=\"faint\" font-size=\"12\" text-anchor=\"end\" x=\"{3}\" y=\"{4:.1f}\">{5}</text>\n",
        y.at(tick), left, width - right, left - 5, y.at(tick) + 4, round_time(tick));
  svg += fmt::format(
      "<text class=\"faint\" font-size=\"12\" text-anchor=\"middle\" x=\"{:.0f}\" "
      "y=\"{}\">n</text>\n",
      (left + width - right) / 2, height - 6);
  const auto draw = [&](const chart_line& line) {
    std::string points;
    std::string dots;
    for (const auto& [n, t] : line.points) {
      points += fmt::format("{:.1f},{:.1f} ", x.at(n), y.at(t));
      dots += fmt::format(
          "<circle class=\"dot {}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{}\"><title>{} "
          "n={:g}: {}</title></circle>",
          line.css, x.at(n), y.at(t), line.css == "own" ? 4 : 2.5, line.name, n, time_in_words(t));
    }
    svg += fmt::format("<polyline class=\"line {}\" points=\"{}\"/>{}\n", line.css, points, dots);
  };
  for (const chart_line& line : lines)
    if (line.css != "own") draw(line);
  for (const chart_line& line : lines)
    if (line.css == "own") draw(line);
  return svg + "</svg>\n";
}

std::string chart_legend(const measurements& all, const std::string& family) {
  std::string html = "<ul class=\"legend\">";
  for (const chart_line& line : chart_lines(all, family))
    html += fmt::format(
        "<li><svg viewBox=\"0 0 26 8\" width=\"26\" height=\"8\" aria-hidden=\"true\"><path "
        "class=\"line {}\" d=\"M0 4H26\"/></svg>{}</li>",
        line.css, line.name == own_row ? "yours" : escaped(line.name));
  return html + "</ul>\n";
}

std::string speed_chart(const std::vector<measurements>& katas, bool own_file) {
  struct mark {
    std::string name;
    double speed;  ///< times as fast as the trusted row
    bool peer;
    bool own;
  };
  struct strip {
    std::string title;
    std::vector<mark> marks;
  };
  std::vector<strip> strips;
  double least = 1, most = 1;
  for (const measurements& m : katas) {
    if (m.sizes.empty()) continue;
    const measured_size* at = nullptr;
    const std::string_view baseline = find_kata(m.kata).trusted().name;
    for (const measured_size* size : m.of(m.sizes.front().family))
      if (size->find(baseline) != nullptr) at = size;
    if (at == nullptr) continue;
    strip s{fmt::format("{}, n = {}", m.kata, count_in_words(static_cast<double>(at->n))), {}};
    for (const measured_row& row : at->rows) {
      if (!row.timed() || row.roofline() || row.earlier()) continue;
      if (own_file && row.name == own_row) continue;
      const double speed = at->find(baseline)->quartile(2) / row.quartile(2);
      s.marks.push_back({row.name, speed, row.peer(), row.name == own_row});
      least = std::min(least, speed), most = std::max(most, speed);
    }
    strips.push_back(std::move(s));
  }
  if (strips.empty()) return {};
  constexpr double width = 440, left = 12, right = 22, top = 6, strip_height = 37;
  const double height = top + strip_height * static_cast<double>(strips.size()) + 40;
  const decade_axis x = axis_for(least, most, left, width - right);
  std::string svg = fmt::format(
      "<svg {}class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"How many times as "
      "fast "
      "as the plain way each rung is, per kata\">\n",
      own_file ? "xmlns=\"http://www.w3.org/2000/svg\" width=\"660\" " : "", width, height);
  if (own_file)
    svg += "<style>" + chart_style() +
           ".back{fill:#fff}@media(prefers-color-scheme:dark){.back{fill:#0d1117}}</style>\n"
           "<rect class=\"back\" width=\"100%\" height=\"100%\" rx=\"6\"/>\n";
  for (const double tick : ticks_of(x))
    svg += fmt::format(
        "<line class=\"grid\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\"/><text "
        "class=\"faint\" font-size=\"11\" text-anchor=\"middle\" x=\"{0:.1f}\" "
        "y=\"{3}\">{4:g}×</text>\n",
        x.at(tick), top, height - 36, height - 23, tick);
  svg += fmt::format(
      "<text class=\"faint\" font-size=\"11\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">times as "
      "fast as "
      "the plain way · ● rung <tspan class=\"c2\">◇</tspan> library{}</text>\n",
      width / 2, height - 7, own_file ? "" : " <tspan class=\"own\">●</tspan> yours");
  double y = top;
  for (const strip& s : strips) {
    const auto best = std::ranges::max_element(
        s.marks, {}, [](const mark& m) { return m.peer || m.own ? 0 : m.speed; });
    svg += fmt::format(
        "<text class=\"ink\" font-size=\"12\" x=\"{}\" y=\"{}\">{}<tspan class=\"faint\" "
        "font-size=\"11\"> · {} {:.{}f}×</tspan></text>\n",
        left, y + 14, s.title, best->name, best->speed, best->speed < 10 ? 1 : 0);
    const double middle = y + 25;
    svg += fmt::format("<line class=\"grid\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>\n", left,
                       width - right, middle, middle);
    for (const mark& m : s.marks) {
      const double at = x.at(m.speed);
      const std::string title = fmt::format("<title>{}: {:.2f}×</title>", escaped(m.name), m.speed);
      if (m.peer)
        svg +=
            fmt::format("<path class=\"line c2\" d=\"M{:.1f} {:.1f}l5 5l-5 5l-5 -5z\">{}</path>\n",
                        at, middle - 5, title);
      else
        svg += fmt::format(
            "<circle class=\"dot {}\" cx=\"{:.1f}\" cy=\"{}\" r=\"4\" "
            "fill-opacity=\".8\">{}</circle>\n",
            m.own ? "own" : "c0", at, middle, title);
    }
    y += strip_height;
  }
  return svg + "</svg>\n";
}

}  // namespace kata::cli
