// The variants that stand on each other's shoulders.
#pragma once

#include <string_view>

namespace kata::edit_distance {

int bit_parallel_blocks(std::string_view source, std::string_view target);
int one_word(std::string_view source, std::string_view target);
int vector_blocks(std::string_view source, std::string_view target);
int bound_then_prune(std::string_view source, std::string_view target);

}  // namespace kata::edit_distance
