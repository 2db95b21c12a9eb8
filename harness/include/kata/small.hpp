// Small domains, whole: what the katas' each_small() are made of.
#pragma once

#include <cstddef>
#include <vector>

namespace kata {

/// Every sequence of that length over the alphabet, in the alphabet's order. A std::string or a
/// std::vector.
template <class Sequence, class Visit>
void each_sequence(const Sequence& alphabet, std::size_t length, const Visit& visit) {
  Sequence sequence(length, alphabet.front());
  std::vector<std::size_t> digits(length);
  for (;;) {
    visit(sequence);
    std::size_t at = length;
    while (at > 0 && digits[at - 1] + 1 == alphabet.size()) {
      digits[--at] = 0;
      sequence[at] = alphabet.front();
    }
    if (at == 0) return;
    sequence[at - 1] = alphabet[++digits[at - 1]];
  }
}

}  // namespace kata
