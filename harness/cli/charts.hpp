// Charts as SVG, whose colours follow the reader's light or dark theme.
#pragma once

#include <string>

#include "cli/measured.hpp"

namespace kata::cli {

/// CSS of all charts: classes c0 … c9 for lines, `own` for one's own.
std::string chart_style();

/// One family: time a call against n, log–log. With no legend: chart_legend() stands beside it.
/// Empty when there are not two sizes.
std::string growth_chart(const measurements& all, const std::string& family);
std::string chart_legend(const measurements& all, const std::string& family);

/// Of each kata its first family at the largest size: how many times as fast as the trusted row
/// each rung and peer is. A file of its own, or part of a page.
std::string speed_chart(const std::vector<measurements>& katas, bool own_file);

/// For text in HTML and SVG.
std::string escaped(std::string_view text);

}  // namespace kata::cli
