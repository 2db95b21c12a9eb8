// A kata: typed at the edge, erased in the middle.
//
// problems/<id>/<id>.cpp declares a struct of traits; `declare<traits>()` turns it into a
// `kata::problem`, which is all that the drivers see. What the traits must have is checked below,
// one static_assert a member.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "kata/checker.hpp"
#include "kata/random.hpp"
#include "kata/reader.hpp"
#include "kata/shrink.hpp"
#include "kata/verdict.hpp"
#include "kata/writer.hpp"

namespace kata {

/// A solution of any signature. Only the kata that it belongs to may call it.
struct function {
  void (*address)() = nullptr;
  bool at_once = false;  ///< takes many inputs in one call: kata::at_once

  explicit operator bool() const { return address != nullptr; }
  friend bool operator==(const function&, const function&) = default;
};

/// What a kata says of itself.
struct about {
  std::string_view id;
  std::string_view title;
  std::string_view title_zh;
  std::string_view asked_by;  ///< "Tencent 2": company and round
  int leetcode = 0;           ///< its number there; 0: not there
  std::string_view method;    ///< of class Solution
  std::string_view sizes;     ///< what the letters in the complexities mean
  comparison compared_by = comparison::tokens;
  /// A time below that of reading the input, and the family on whose inputs a longer one is seen.
  /// A slower solution is accepted, and told.
  std::string_view asked_time = {};
  std::string_view time_seen_on = {};
  /// Of the input, where each element is read once: then bytes a second say something.
  std::size_t bytes_per_element = 0;
};

/// One row of a kata's table of solutions: what `Signature` it has is known here only.
template <class Signature>
struct row {
  std::string_view name;  ///< a noun for the technique
  Signature* solution;
  std::string_view time;
  std::string_view space;  ///< beyond input and output; says "stack" when it is
  verdict expected = verdict::accepted;
  /// Of a known-wrong row: the misconception in one sentence.
  std::string_view mistake = {};
  std::string_view mistake_zh = {};
  /// Of a reference row: gives the expected answers where the oracle is too slow. One per kata.
  bool trusted = false;
  /// It asks simd_level(): tests run it at every level.
  bool dispatched = false;
};

/// The same row, erased.
struct variant {
  std::string_view name;
  function solution;
  std::string_view time;
  std::string_view space;
  verdict expected;
  std::string_view mistake;
  std::string_view mistake_zh;
  bool trusted;
  bool dispatched;

  bool reference() const { return expected == verdict::accepted; }
};

/// A solution that is given many inputs in one call, and so may interleave them, or look at how
/// they own their memory; it appends one result for each.
template <class Input, class Result>
using at_once = void(std::span<Input> inputs, std::vector<Result>& results);

namespace internal {

template <class Signature>
inline constexpr bool is_at_once = false;
template <class Input, class Result>
inline constexpr bool is_at_once<at_once<Input, Result>> = true;

}  // namespace internal

template <class Signature, std::size_t Count>
std::vector<variant> variants(const row<Signature> (&table)[Count]) {
  std::vector<variant> erased;
  for (const row<Signature>& r : table)
    erased.push_back({r.name,
                      {reinterpret_cast<void (*)()>(r.solution), internal::is_at_once<Signature>},
                      r.time,
                      r.space,
                      r.expected,
                      r.mistake,
                      r.mistake_zh,
                      r.trusted,
                      r.dispatched});
  return erased;
}

/// The second table: solutions that take many inputs at once.
template <class Signature, std::size_t Count, class AtOnce, std::size_t AtOnceCount>
std::vector<variant> variants(const row<Signature> (&table)[Count],
                              const row<AtOnce> (&table_at_once)[AtOnceCount]) {
  std::vector<variant> all = variants(table);
  for (const variant& v : variants(table_at_once)) all.push_back(v);
  return all;
}

/// A case with a name; input and output are ACM text.
struct example {
  std::string_view name;
  std::string_view input;
  std::string_view output;
};

/// A way to make inputs of about size n; the same seed and n give the same input.
template <class Input>
struct family {
  std::string_view name;
  Input (*generate)(random&, std::size_t n);
  std::size_t small;               ///< sizes up to this are for the many small cases; 0: none
  std::vector<std::size_t> large;  ///< sizes of the few large ones
  /// Sizes for benchmarks; they never become text, so they may be beyond its limits.
  std::vector<std::size_t> bench;

  family(std::string_view its_name, Input (*its_generate)(random&, std::size_t),
         std::size_t its_small, std::vector<std::size_t> its_large,
         std::vector<std::size_t> its_bench = {})
      : name(its_name),
        generate(its_generate),
        small(its_small),
        large(std::move(its_large)),
        bench(std::move(its_bench)) {}
};

struct family_info {
  std::string_view name;
  std::size_t small;
  std::vector<std::size_t> large;
  std::vector<std::size_t> bench;

  bool has_cases() const { return small > 0 || !large.empty(); }
};

/// A family without which every known-wrong row would die as well.
struct kept_family {
  std::string_view name;
  std::string_view reason;  ///< what it is good for
};

/// What came of one call.
struct outcome {
  std::string output;     ///< ACM text
  std::string violation;  ///< what is wrong beside the text (node identity, …); empty: nothing
  double cpu_s = 0;       ///< of the call alone
};

/// Repeated calls, for benchmarks, on copies of one input or on many different ones: restoring
/// inputs and destroying results stay outside what is timed.
class batch {
 public:
  virtual ~batch() = default;
  virtual void restore() = 0;  ///< fresh inputs, no results
  virtual void call() = 0;     ///< each input once
};

/// One input of a kata.
class instance {
 public:
  virtual ~instance() = default;
  virtual std::size_t size() const = 0;      ///< elements, for "time per element"
  virtual std::string text() const = 0;      ///< canonical ACM text
  virtual bool within_leetcode() const = 0;  ///< allowed by LeetCode's own limits
  virtual bool oracle_can() const = 0;       ///< small enough for the oracle
  virtual std::string oracle() const = 0;    ///< the right answer, by definition
  virtual outcome solve(function solution) const = 0;
  virtual std::unique_ptr<kata::batch> batch(function solution, std::size_t count) const = 0;
  /// Valid inputs that are simpler, the boldest first; none for a kata that does not name its
  /// parts.
  virtual std::vector<std::unique_ptr<instance>> smaller() const = 0;
};

class problem {
 public:
  virtual ~problem() = default;
  const kata::about& about() const { return about_; }
  std::string_view id() const { return about_.id; }
  std::span<const example> examples() const { return examples_; }
  std::span<const family_info> families() const { return families_; }
  std::span<const kept_family> kept_families() const { return kept_; }

  /// Throws bad_input.
  virtual std::unique_ptr<instance> parse(std::string_view text) const = 0;
  virtual std::unique_ptr<instance> generate(std::size_t family, random& rng,
                                             std::size_t n) const = 0;
  /// Every input of a small domain, the smallest first. Of a kata that declares none: none.
  virtual void each_small(const std::function<void(const instance&)>& visit) const = 0;
  /// Calls on `count` different inputs, one after the other what `generate` gives.
  virtual std::unique_ptr<kata::batch> batch(std::size_t family, random& rng, std::size_t n,
                                             std::size_t count, function solution) const = 0;

  check_result check(std::string_view expected, std::string_view found, bool strict = false) const {
    return kata::check(about_.compared_by, expected, found, strict);
  }

 protected:
  kata::about about_;
  std::vector<example> examples_;
  std::vector<family_info> families_;
  std::vector<kept_family> kept_;
};

namespace internal {

template <class Traits>
concept observes = requires(typename Traits::input& after, typename Traits::result& result) {
  Traits::observe(after, result);
};

/// The result as a regular value: what the solution returned, or what is seen in it.
template <class Traits>
decltype(auto) observed(typename Traits::input& after, typename Traits::result& result) {
  if constexpr (observes<Traits>)
    return Traits::observe(after, result);
  else
    return (result);
}

/// Is it what the reader would give for its own text? So are limits and order checked.
template <class Traits>
bool valid(const typename Traits::input& value) {
  writer out;
  Traits::print(out, value);
  const std::string text = out.take();
  try {
    reader in(text);
    return Traits::read(in) == value;
  } catch (const bad_input&) {
    return false;
  }
}

template <class Traits>
void call_each(function solution, std::span<typename Traits::input> inputs,
               std::vector<typename Traits::result>& results) {
  if (solution.at_once) {
    using signature = at_once<typename Traits::input, typename Traits::result>;
    reinterpret_cast<signature*>(solution.address)(inputs, results);
    return;
  }
  const auto one = reinterpret_cast<typename Traits::signature*>(solution.address);
  for (auto& input : inputs) results.push_back(Traits::call(one, input));
}

template <class Traits>
class typed_batch final : public batch {
 public:
  using input = typename Traits::input;

  /// Each original `copies` times.
  typed_batch(std::vector<input> originals, std::size_t copies, function solution)
      : originals_(std::move(originals)), inputs_(originals_.size() * copies), solution_(solution) {
    results_.reserve(inputs_.size());
  }
  void restore() override {
    results_.clear();
    for (std::size_t i = 0; i < inputs_.size(); ++i) inputs_[i] = originals_[i % originals_.size()];
  }
  void call() override { call_each<Traits>(solution_, inputs_, results_); }

 private:
  std::vector<input> originals_;
  std::vector<input> inputs_;
  std::vector<typename Traits::result> results_;
  function solution_;
};

inline double process_cpu_s() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

template <class Traits>
class typed_instance final : public instance {
 public:
  using input = typename Traits::input;
  using result = typename Traits::result;

  explicit typed_instance(input value) : input_(std::move(value)) {}

  std::size_t size() const override { return Traits::size(input_); }
  bool within_leetcode() const override {
    if constexpr (requires { Traits::within_leetcode(input_); })
      return Traits::within_leetcode(input_);
    else
      return true;
  }
  bool oracle_can() const override { return Traits::size(input_) <= Traits::oracle_limit; }

  std::string text() const override {
    writer out;
    Traits::print(out, input_);
    return out.take();
  }

  std::string oracle() const override {
    writer out;
    Traits::write(out, Traits::oracle(input_));
    return out.take();
  }

  /// Nodes lie anywhere in memory: a solution that relies on their addresses is wrong.
  outcome solve(function solution) const override {
    if constexpr (requires(input & nodes, random & rng) { nodes.scatter(rng); }) {
      input before = input_;
      random rng(Traits::size(before));
      before.scatter(rng);
      return solve(solution, before);
    } else {
      return solve(solution, input_);
    }
  }

  std::unique_ptr<kata::batch> batch(function solution, std::size_t count) const override {
    return std::make_unique<typed_batch<Traits>>(std::vector<input>(1, input_), count, solution);
  }

  std::vector<std::unique_ptr<instance>> smaller() const override {
    std::vector<std::unique_ptr<instance>> all;
    if constexpr (requires(input & value) { Traits::parts(value); }) {
      input whole = input_;
      constexpr std::size_t count = std::tuple_size_v<decltype(Traits::parts(whole))>;
      [&]<std::size_t... Part>(std::index_sequence<Part...>) {
        (add_with_smaller_part<Part>(whole, all), ...);
      }
      (std::make_index_sequence<count>{});
    }
    return all;
  }

 private:
  outcome solve(function solution, const input& before) const {
    input after = before;
    std::vector<result> returned;
    returned.reserve(1);
    const double start = process_cpu_s();
    call_each<Traits>(solution, {&after, 1}, returned);
    const double end = process_cpu_s();
    const auto& seen = observed<Traits>(after, returned.at(0));
    writer out;
    Traits::write(out, seen);
    outcome came{out.take(), {}, end - start};
    if constexpr (requires { Traits::violation(before, after, seen); })
      came.violation = Traits::violation(before, after, seen);
    return came;
  }

  template <std::size_t Part>
  void add_with_smaller_part(input& whole, std::vector<std::unique_ptr<instance>>& all) const {
    const auto& part = std::get<Part>(Traits::parts(whole));
    std::vector<std::remove_cvref_t<decltype(part)>> simpler;
    shrink(part, simpler);
    for (auto& value : simpler) {
      input candidate = input_;
      std::get<Part>(Traits::parts(candidate)) = std::move(value);
      if constexpr (requires { Traits::repair(candidate); }) Traits::repair(candidate);
      if (candidate != input_ && valid<Traits>(candidate))
        all.push_back(std::make_unique<typed_instance>(std::move(candidate)));
    }
  }

  input input_;
};

template <class Traits>
class typed_problem final : public problem {
 public:
  using input = typename Traits::input;

  typed_problem() {
    about_ = Traits::about;
    const auto examples = Traits::examples();
    examples_.assign(std::begin(examples), std::end(examples));
    for (const family<input>& f : Traits::families()) {
      families_.push_back({f.name, f.small, f.large, f.bench});
      generators_.push_back(f.generate);
    }
    if constexpr (requires { Traits::kept_families(); }) kept_ = Traits::kept_families();
  }

  std::unique_ptr<instance> parse(std::string_view text) const override {
    reader in(text);
    input value = Traits::read(in);
    in.end();
    return std::make_unique<typed_instance<Traits>>(std::move(value));
  }

  std::unique_ptr<instance> generate(std::size_t family, random& rng,
                                     std::size_t n) const override {
    return std::make_unique<typed_instance<Traits>>(generators_.at(family)(rng, n));
  }

  void each_small(const std::function<void(const instance&)>& visit) const override {
    if constexpr (requires { Traits::each_small([](const input&) {}); })
      Traits::each_small([&](const input& value) { visit(typed_instance<Traits>(value)); });
  }

  std::unique_ptr<kata::batch> batch(std::size_t family, random& rng, std::size_t n,
                                     std::size_t count, function solution) const override {
    std::vector<input> originals;
    for (std::size_t i = 0; i < count; ++i) originals.push_back(generators_.at(family)(rng, n));
    return std::make_unique<typed_batch<Traits>>(std::move(originals), 1, solution);
  }

 private:
  std::vector<input (*)(random&, std::size_t)> generators_;
};

}  // namespace internal

/// The traits' members, each with what it means; a missing one is named by the compiler.
///   using input                      a regular value: one case
///   using signature                  a solution's type
///   using result                     what the timed call returns
///   about                            kata::about
///   read(reader&) -> input           checks the limits while it reads
///   print(writer&, const input&)     canonical text; the inverse of read
///   write(writer&, const output&)    the answer's text, exact
///   call(signature*, input&) -> result          the timed part
///   oracle(const input&) -> output   by definition; as unlike the solutions as can be
///   oracle_limit                     up to this size
///   size(const input&)               elements
///   examples() -> vector<example>    the official ones, and each edge case that has a name
///   families() -> vector<family<input>>
///   kept_families() -> vector<kept_family>   those that docs/strength.md has no need of, and why
///                                    they are there; none: each alone kills a known-wrong row
/// and, where there is more to see than what was returned:
///   observe(input& after, result&) -> output    by default the result itself
///   within_leetcode(const input&) -> bool       by default yes: LeetCode's limits, where
///                                    narrower; a pasted solution may rely on them
///                                    (int dp[501][501])
///   each_small(const std::function<void(const input&)>&)   every input of a small domain, the
///                                    smallest first: all are tried, up to about 10^4 of them
///   parts(input&) -> tuple of references   what a counterexample is shrunk by (shrink.hpp)
///   repair(input&)                   after one part was made simpler, fits the others to it
///   violation(const input& before, input& after, const output&) -> string   empty: all is well
template <class Traits>
const problem& declare() {
  using input = typename Traits::input;
  using signature = typename Traits::signature;
  using result = typename Traits::result;
  static_assert(std::regular<input>, "input must copy deeply and compare");
  static_assert(std::is_function_v<signature>, "signature must be a function type");
  static_assert(std::same_as<decltype(Traits::about), const kata::about>, "about");
  static_assert(
      requires(reader & in) {
        { Traits::read(in) } -> std::same_as<input>;
      },
      "read");
  static_assert(
      requires(writer & out, const input& i) { Traits::print(out, i); }, "print");
  static_assert(
      requires(signature * f, input & i) {
        { Traits::call(f, i) } -> std::same_as<result>;
      },
      "call");
  static_assert(
      requires(writer & out, const input& i) { Traits::write(out, Traits::oracle(i)); },
      "oracle, write");
  static_assert(
      requires {
        { Traits::oracle_limit } -> std::convertible_to<std::size_t>;
      },
      "oracle_limit");
  static_assert(
      requires(const input& i) {
        { Traits::size(i) } -> std::same_as<std::size_t>;
      },
      "size");
  static_assert(
      requires {
        { Traits::examples() } -> std::same_as<std::vector<example>>;
      },
      "examples");
  static_assert(
      requires {
        { Traits::families() } -> std::same_as<std::vector<family<input>>>;
      },
      "families");
  static const internal::typed_problem<Traits> the_problem;
  return the_problem;
}

}  // namespace kata
