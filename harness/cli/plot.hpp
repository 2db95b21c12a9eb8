// Time against n, drawn by gnuplot.
#pragma once

#include <string>
#include <vector>

#include "cli/measured.hpp"

namespace kata::cli {

bool have_gnuplot();

/// The first family, log–log, the rungs and peers thin, one's own line thick: <stem>.svg and
/// <stem>.png, whose paths are given. Throws std::runtime_error.
std::vector<fs::path> plot_files(const measurements& all, const fs::path& stem);

/// The same as text, so many columns wide.
std::string plot_text(const measurements& all, int columns);

}  // namespace kata::cli
