#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "kata/cache.hpp"
#include "median_of_two_sorted_arrays.hpp"

// Many searches at a time, a step of each by turns.
//
// One search is a chain of loads, each of which must wait for the one before it: where the arrays
// are not in a cache, it does nothing but wait. The searches of different queries do not wait for
// each other. So a step only asks for the two numbers that the next step of its query compares, and
// all other queries have their steps before that one; when its turn comes, the numbers are there. A
// query that is done gives its place to the next one, whatever lengths they have.
//
// Then memory is busy all the time, and what counts is how many lines a search asks for. Halving
// asks for a dozen. Interpolation guesses the cut from how fast the numbers rise, first in the
// lines of the middle, which are there anyway, then between the middle and the first guess; a few
// numbers around the second guess are counted, not searched. Where numbers rise evenly that is the
// end. Else what is left is halved as before: no input costs more than two guesses more.
//
// Invariant: of each query in flight, the numbers that it compares next are on their way; the cut
// is in [cut, cut + open] of the shorter array.
//
// Kocberber, Falsafi and Grot, "Asynchronous memory access chaining", 2015; Perl, Itai and Avni,
// "Interpolation search: a log log N search", 1978; the halving is that of branch_free.

namespace kata::median_of_two_sorted_arrays {

namespace {

using four [[gnu::vector_size(16)]] = int;  // a comparison gives −1 for what is true

four four_at(const int* from) {
  four numbers;
  std::memcpy(&numbers, from, sizeof numbers);
  return numbers;
}

class query {
 public:
  query() = default;
  query(const arrays& a, std::size_t its_place) : place(its_place) {
    const bool first_is_shorter = a.first.size() <= a.second.size();
    shorter_ = first_is_shorter ? a.first : a.second;
    longer_ = first_is_shorter ? a.second : a.first;
    half_ = (a.first.size() + a.second.size()) / 2;
    open_ = shorter_.size();
    ask_for_middle();
  }

  bool done() const { return open_ == 0; }

  // ── Halving ──

  [[gnu::always_inline]] void ask_for_middle() const {
    if (!done()) ask_for(middle());  // else the shorter may be empty
  }
  void halve() {
    const std::size_t some = (open_ + 1) / 2;
    cut_ += -std::size_t{difference(middle()) < 0} & some;
    open_ -= some;
    ask_for_middle();
  }

  // ── Guessing: these three, in this order, while open() is no less than `counted` ──

  static constexpr std::size_t counted = 16;

  std::size_t open() const { return open_; }

  void guess_from_lines() {
    probe_ = middle();
    difference_ = difference(probe_);
    rise_ = rise_in_line(shorter_, probe_) + rise_in_line(longer_, half_ - probe_ - 1);
    before_ = std::exchange(probe_, where_it_is_zero());
    ask_for(probe_);
  }
  void guess_from_both() {
    const double difference_before = std::exchange(difference_, difference(probe_));
    if (probe_ != before_)
      rise_ = (difference_ - difference_before) /
              (static_cast<double>(probe_) - static_cast<double>(before_));
    constexpr std::size_t half = counted / 2;
    probe_ = std::clamp(where_it_is_zero(), cut_ + half, cut_ + open_ - half) - half;
    ask_for(probe_);
    ask_for(probe_ + counted - 1);
  }
  void count_around() {
    const int* const shorter = &shorter_[probe_];
    const int* const longer = &longer_[half_ - probe_ - counted];
    four minus_below{};
    for (std::size_t i = 0; i < counted; i += 4)
      minus_below += four_at(shorter + i) <
                     __builtin_shufflevector(four_at(longer + counted - 4 - i), four{}, 3, 2, 1, 0);
    const auto below = static_cast<std::size_t>(
        -(minus_below[0] + minus_below[1] + minus_below[2] + minus_below[3]));
    const std::size_t cut = probe_ + below;
    const std::size_t end = below < counted ? cut : cut_ + open_;
    cut_ = below > 0 ? cut : cut_;
    open_ = end - cut_;
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
  std::size_t middle() const { return cut_ + (open_ + 1) / 2 - 1; }
  /// Below zero before the cut, and not behind it.
  double difference(std::size_t i) const {
    return static_cast<double>(shorter_[i]) - longer_[half_ - i - 1];
  }
  [[gnu::always_inline]] void ask_for(std::size_t i) const {
    prefetch(&shorter_[i]);
    prefetch(&longer_[half_ - i - 1]);
  }

  /// From one number to the next, on the average of those in the same line as the i-th.
  static double rise_in_line(std::span<const int> numbers, std::size_t i) {
    constexpr std::size_t last = cache_line / sizeof(int) - 1;
    const std::size_t behind = bytes_up_to_a_line(&numbers[i] + 1) / sizeof(int);
    const std::size_t from = i - std::min(i, last - behind);
    const std::size_t to = std::min(i + behind, numbers.size() - 1);
    return (static_cast<double>(numbers[to]) - numbers[from]) /
           static_cast<double>(std::max<std::size_t>(1, to - from));
  }
  std::size_t where_it_is_zero() const {
    const double least = static_cast<double>(cut_);
    const double step = difference_ / std::max(rise_, 1e-3);
    const double most = least + static_cast<double>(open_ - 1);
    return static_cast<std::size_t>(
        std::min(std::max(static_cast<double>(probe_) - step, least), most));
  }

  std::span<const int> shorter_;
  std::span<const int> longer_;
  std::size_t half_ = 0;
  std::size_t cut_ = 0;
  std::size_t open_ = 0;
  std::size_t probe_ = 0;
  std::size_t before_ = 0;  ///< the probe before
  double difference_ = 0;   ///< at the probe
  double rise_ = 0;         ///< of the difference, from one place to the next
};

/// `next` makes a query of its argument, or gives false: there are no more.
template <class Next>
void halve_all(Next next, double* answers) {
  constexpr std::size_t in_flight = 32;
  std::array<query, in_flight> queries;
  std::size_t count = 0;
  while (count < in_flight && next(queries[count])) ++count;
  while (count > 0) {
    for (std::size_t q = 0; q < count;) {
      query& one = queries[q];
      if (!one.done()) {
        one.halve();
        ++q;
        continue;
      }
      answers[one.place] = one.median();
      if (next(one))
        ++q;
      else
        one = queries[--count];
    }
  }
}

/// Room for the answers, behind those that are there.
double* room_for(std::size_t count, std::vector<double>& results) {
  const std::size_t before = results.size();
  results.resize(before + count);
  return results.data() + before;
}

}  // namespace

void interleaved_queries(std::span<arrays> inputs, std::vector<double>& results) {
  const auto next = [&, i = std::size_t{0}](query& into) mutable {
    if (i == inputs.size()) return false;
    into = query(inputs[i], i);
    ++i;
    return true;
  };
  halve_all(next, room_for(inputs.size(), results));
}

void interpolated_queries(std::span<arrays> inputs, std::vector<double>& results) {
  constexpr std::size_t in_flight = 64;
  constexpr std::size_t most_left = 1024;
  double* const answers = room_for(inputs.size(), results);
  std::vector<query> left;
  const auto halve_left = [&] {
    halve_all(
        [&, i = std::size_t{0}](query& into) mutable {
          if (i == left.size()) return false;
          into = left[i++];
          into.ask_for_middle();
          return true;
        },
        answers);
    left.clear();
  };
  std::array<query, in_flight> queries;
  for (std::size_t begin = 0; begin < inputs.size(); begin += in_flight) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < std::min(begin + in_flight, inputs.size()); ++i) {
      const query& one = queries[count] = query(inputs[i], i);
      if (one.open() >= query::counted)
        ++count;
      else
        left.push_back(one);
    }
    const std::span<query> group(queries.data(), count);
    for (query& one : group) one.guess_from_lines();
    for (query& one : group) one.guess_from_both();
    for (query& one : group) {
      one.count_around();
      if (one.done())
        answers[one.place] = one.median();
      else
        left.push_back(one);
    }
    if (left.size() >= most_left) halve_left();
  }
  halve_left();
}

}  // namespace kata::median_of_two_sorted_arrays
