// The classic mistakes of ACM mode, named only where the evidence is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/trial.hpp"

namespace kata::cli {

/// `mode`: "core" has none. `input`, `expected`: the failing case's text.
std::vector<std::string> hints_for(std::string_view mode, std::string_view input,
                                   std::string_view expected, const judge::case_result& c);

}  // namespace kata::cli
