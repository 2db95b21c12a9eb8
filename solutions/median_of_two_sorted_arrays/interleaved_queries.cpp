#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "median_of_two_sorted_arrays.hpp"

// Many searches at a time, a step of each by turns.
//
// One search is a chain of loads, each of which must wait for the one before it: where the arrays
// are not in a cache, it does nothing but wait. The searches of different queries do not wait for
// each other. So a step only asks for the two numbers that the next step of its query compares, and
// all other queries have their steps before that one; when its turn comes, the numbers are there. A
// query that is done gives its place to the next one, whatever lengths they have.
//
// Invariant: of each query in flight, the two numbers that it compares next are on their way; the
// cut is in [cut, cut + open] of the shorter array.
//
// Kocberber, Falsafi and Grot, "Asynchronous memory access chaining", 2015; the search is that of
// branch_free.

namespace kata::median_of_two_sorted_arrays {

namespace {

constexpr std::size_t in_flight = 32;

class query {
 public:
  query() = default;
  query(const arrays& a, std::size_t its_place) : place(its_place) {
    const bool first_is_shorter = a.first.size() <= a.second.size();
    const std::vector<int>& shorter = first_is_shorter ? a.first : a.second;
    const std::vector<int>& longer = first_is_shorter ? a.second : a.first;
    const std::size_t half = (a.first.size() + a.second.size()) / 2;
    shorter_ = shorter;
    longer_ = longer;
    open_ = shorter.size();
    half_ = half;
    prefetch();
  }

  bool done() const { return open_ == 0; }

  void step() {
    const std::size_t some = (open_ + 1) / 2;
    const std::size_t i = cut_ + some - 1;
    const bool below = shorter_[i] < longer_[half_ - i - 1];
    cut_ += -std::size_t{below} & some;
    open_ -= some;
    prefetch();
  }

  double median() const {
    const std::size_t other = half_ - cut_;
    const int upper = std::min(cut_ < shorter_.size() ? shorter_[cut_] : INT_MAX,
                               other < longer_.size() ? longer_[other] : INT_MAX);
    if ((shorter_.size() + longer_.size()) % 2 == 1) return upper;
    const int lower =
        std::max(cut_ > 0 ? shorter_[cut_ - 1] : INT_MIN, other > 0 ? longer_[other - 1] : INT_MIN);
    return static_cast<double>(std::int64_t{lower} + upper) / 2;
  }

  std::size_t place = 0;  ///< of its answer

 private:
  void prefetch() const {
    if (done()) return;  // and the shorter may be empty
    const std::size_t i = cut_ + (open_ + 1) / 2;
    kata::prefetch(shorter_.data() + i - 1);
    kata::prefetch(longer_.data() + half_ - i);
  }

  std::span<const int> shorter_;
  std::span<const int> longer_;
  std::size_t half_ = 0;
  std::size_t cut_ = 0;
  std::size_t open_ = 0;
};

}  // namespace

void interleaved_queries(std::span<arrays> inputs, std::vector<double>& results) {
  const std::size_t before = results.size();
  results.resize(before + inputs.size());
  std::array<query, in_flight> queries;
  std::size_t next = 0;
  std::size_t count = 0;
  for (; count < in_flight && next < inputs.size(); ++count, ++next)
    queries[count] = query(inputs[next], before + next);
  while (count > 0) {
    for (std::size_t q = 0; q < count;) {
      if (!queries[q].done()) {
        queries[q++].step();
        continue;
      }
      results[queries[q].place] = queries[q].median();
      if (next < inputs.size()) {
        queries[q++] = query(inputs[next], before + next);
        ++next;
      } else {
        queries[q] = queries[--count];
      }
    }
  }
}

}  // namespace kata::median_of_two_sorted_arrays
