#include "edit_distance.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <tuple>
#include <vector>

#include "kata/problem.hpp"
#include "kata/small.hpp"

namespace kata::edit_distance {

namespace {

constexpr std::size_t longest = 5000;

struct words {
  std::string source;
  std::string target;

  bool operator==(const words&) const = default;
};

/// `word` after `edits` random insertions, deletions and replacements.
std::string edited(random& rng, std::string word, std::size_t edits, int alphabet) {
  for (; edits > 0; --edits) {
    const std::size_t at = rng.index(word.size() + 1);
    const std::uint64_t kind = word.empty() || at == word.size() ? 0 : rng.below(3);
    if (kind == 0)
      word.insert(at, 1, rng.letter(alphabet));
    else if (kind == 1)
      word.erase(at, 1);
    else
      word[at] = rng.letter(alphabet);
  }
  return word;
}

std::size_t up_to(random& rng, std::size_t n) { return rng.index(n + 1); }

words random_words(random& rng, std::size_t n) {
  const std::size_t m = n < 64 ? up_to(rng, n) : n;  // small: every mixture of lengths
  return {rng.letters(m), rng.letters(n)};
}

words few_letters(random& rng, std::size_t n) {
  const int alphabet = rng.int32(2, 3);
  const std::size_t m = n < 100 ? up_to(rng, n) : n;
  return {rng.letters(m, alphabet), rng.letters(n, alphabet)};
}

words few_edits(random& rng, std::size_t n) {
  const int alphabet = rng.one_in(2) ? 3 : 26;
  std::string source = rng.letters(n, alphabet);
  std::string target = edited(rng, source, 1 + rng.index(1 + n / 20), alphabet);
  target.resize(std::min(target.size(), longest));
  return {std::move(source), std::move(target)};
}

words shifted(random& rng, std::size_t n) {
  std::string target = rng.letters(n, 4);
  std::string source = target;
  std::rotate(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(up_to(rng, n / 4)),
              source.end());
  return {std::move(source), std::move(target)};
}

words disjoint_letters(random& rng, std::size_t n) {
  return {std::string(n, 'a'), std::string(up_to(rng, n), 'b')};
}

words equal_words(random& rng, std::size_t n) {
  const std::string word = rng.letters(n, rng.one_in(2) ? 2 : 26);
  return {word, word};
}

words empty_side(random& rng, std::size_t n) {
  std::string word = rng.letters(n);
  return rng.one_in(2) ? words{"", std::move(word)} : words{std::move(word), ""};
}

/// As a stretch of DNA and its copy.
words acgt_5_percent(random& rng, std::size_t n) {
  constexpr std::string_view letters = "acgt";
  std::string source(n, '\0');
  for (char& c : source) c = letters[rng.index(letters.size())];
  std::string target;
  for (const char c : source) {
    const char other = letters[rng.index(letters.size())];
    switch (rng.below(60)) {
      case 0:
        break;
      case 1:
        target += {c, other};
        break;
      case 2:
        target += other;
        break;
      default:
        target += c;
    }
  }
  return {std::move(source), std::move(target)};
}

words lopsided(random& rng, std::size_t n) { return {rng.letters(1 + n / 50), rng.letters(n)}; }

/// A long word against a short one whose letters it has, but not in that order.
words out_of_order(random& rng, std::size_t n) {
  std::string few = rng.letters(1 + rng.index(4));
  std::string sorted(n, 'a');
  for (std::size_t i = 0; i < n; ++i) sorted[i] = few[i * few.size() / n];
  if (rng.one_in(2)) std::fill(sorted.begin() + (n > 0), sorted.end(), 'z');  // one of them only
  std::reverse(few.begin(), few.end());
  words made{std::move(sorted), std::move(few)};
  if (rng.one_in(2)) std::swap(made.source, made.target);
  return made;
}

/// What they have in common begins the one and ends the other, so that the shortest way leads past
/// the difference of their lengths and back.
words overhang(random& rng, std::size_t n) {
  const std::string common = rng.letters(1 + rng.index(std::max<std::size_t>(n / 2, 1)));
  words made{common + rng.letters(rng.index(1 + common.size() / 2)),
             rng.letters(n - std::min(n, common.size())) + common};
  if (rng.one_in(2)) {
    std::reverse(made.source.begin(), made.source.end());
    std::reverse(made.target.begin(), made.target.end());
  }
  if (rng.one_in(2)) std::swap(made.source, made.target);
  return made;
}

/// Letters of the second half of the alphabet.
std::string noise(random& rng, std::size_t count) {
  std::string letters(count, 'z');
  for (char& c : letters) c = static_cast<char>(rng.int32('n', 'z'));
  return letters;
}

/// A distance near a power of two: what is over at one end of the one word is over at the other end
/// of the other, but for a letter 63 places further; or all of it is over near one end of one word,
/// and the other end has another letter. A band that is widened by doubling is then as narrow as it
/// may be. Sixteen sizes one after the other have all the mixtures.
words near_a_power(random& rng, std::size_t n) {
  std::size_t power = 8;
  while (2 * power <= 3 * n / 4) power *= 2;
  const std::size_t over = power - std::array<std::size_t, 4>{0, 1, 2, 4}[n % 4];
  words made;
  if (n / 4 % 2 == 0) {
    const std::size_t fewer = over / 2;
    const std::string common = rng.letters(n - std::min(n, over - fewer), 13);
    made = {common, common + noise(rng, fewer)};
    made.source.insert(std::min<std::size_t>(common.size(), 63), noise(rng, 1));
    made.source.insert(0, noise(rng, over - fewer - 1));
  } else {
    made.source = rng.letters(1 + n - std::min(n, over + 1), 13);
    made.target = made.source;
    made.target.insert(1, noise(rng, over));
    made.source.back() = 'z';
  }
  if (n / 8 % 2 == 0) std::swap(made.source, made.target);
  return made;
}

/// One word as long as asked, the other any length, without a letter in common.
words full_and_short(random& rng, std::size_t n) {
  words made{std::string(n, 'x'), std::string(up_to(rng, n), 'y')};
  if (rng.one_in(2)) std::swap(made.source, made.target);
  return made;
}

/// Equal words but for a piece inside, whose letters go round by one.
words rotated_inside(random& rng, std::size_t n) {
  std::string source = rng.letters(n);
  std::string target = source;
  if (n >= 3) {
    const std::size_t length = 3 + rng.index(std::min<std::size_t>(n - 2, 8));
    const auto from = target.begin() + static_cast<std::ptrdiff_t>(rng.index(n - length + 1));
    std::rotate(from, from + 1, from + static_cast<std::ptrdiff_t>(length));
  }
  return {std::move(source), std::move(target)};
}

/// What they have in common stands at one end of the one and at the other end of the other.
words ends_apart(random& rng, std::size_t n) {
  const std::string common = rng.letters(n / 4, 13);
  words made{common + 'z' + common, common + common + noise(rng, n - n / 4)};
  if (rng.one_in(2)) std::reverse(made.source.begin(), made.source.end());
  if (rng.one_in(2)) std::reverse(made.target.begin(), made.target.end());
  made.target.resize(std::min(made.target.size(), std::max<std::size_t>(n, 1)));
  return made;
}

/// The Thue-Morse word and its complement: polynomial hashes modulo 2^64 take them for equal.
words thue_morse(random&, std::size_t n) {
  words made{std::string(n, 'a'), std::string(n, 'a')};
  for (std::size_t i = 0; i < n; ++i)
    (std::popcount(i) % 2 == 0 ? made.source : made.target)[i] = 'b';
  return made;
}

struct traits {
  static constexpr kata::about about{
      .id = "edit_distance",
      .title = "Edit distance",
      .title_zh = "编辑距离",
      .asked_by = "Tencent 2",
      .leetcode = 72,
      .method = "minDistance",
      .sizes =
          "m, n: the words' lengths; d: their distance; σ: letters; w: the machine word, 64 "
          "bits; v: words in a vector",
  };

  using input = words;
  using signature = edit_distance::signature;
  using result = int;

  static input read(reader& in) {
    input words;
    words.source = in.line_of_letters(0, longest);
    words.target = in.line_of_letters(0, longest);
    return words;
  }
  static void print(writer& out, const input& words) {
    out.token(words.source).end_line().token(words.target).end_line();
  }
  static void write(writer& out, int distance) { out.integer(distance).end_line(); }
  static int call(signature* solve, input& words) { return solve(words.source, words.target); }
  static std::size_t size(const input& words) {
    return std::max(words.source.size(), words.target.size());
  }

  static auto parts(input& words) { return std::tie(words.source, words.target); }
  static bool within_leetcode(const input& words) { return size(words) <= 500; }

  /// By definition: the shortest path in the graph of all prefixes reached, breadth first; an edit
  /// is an edge of length 1, a common letter one of length 0.
  static constexpr std::size_t oracle_limit = 60;
  static int oracle(const input& words) {
    const std::size_t m = words.source.size();
    const std::size_t n = words.target.size();
    std::vector<bool> seen((m + 1) * (n + 1));
    std::vector<std::array<std::size_t, 2>> front{{0, 0}};
    for (int distance = 0;; ++distance) {
      std::vector<std::array<std::size_t, 2>> next;
      while (!front.empty()) {
        const auto [i, j] = front.back();
        front.pop_back();
        if (i > m || j > n || seen[i * (n + 1) + j]) continue;
        seen[i * (n + 1) + j] = true;
        if (i == m && j == n) return distance;
        if (i < m && j < n && words.source[i] == words.target[j]) front.push_back({i + 1, j + 1});
        next.push_back({i + 1, j});
        next.push_back({i, j + 1});
        next.push_back({i + 1, j + 1});
      }
      front = std::move(next);
    }
  }

  /// All pairs of words over three letters, and longer ones over two.
  static void each_small(const std::function<void(const input&)>& visit) {
    for (std::size_t total = 0; total <= 8; ++total)
      for (std::size_t m = 0; m <= total; ++m)
        each_sequence(std::string(total <= 6 ? "abc" : "ab"), total, [&](const std::string& both) {
          visit({both.substr(0, m), both.substr(m)});
        });
  }

  static std::vector<example> examples() {
    return {
        {"same_source_1", "ab\nab\n", "0\n"},  // one after the other: nothing may be kept
        {"same_source_2", "ab\nac\n", "1\n"},
        {"leetcode_1", "horse\nros\n", "3\n"},
        {"leetcode_2", "intention\nexecution\n", "5\n"},
        {"both_empty", "\n\n", "0\n"},
        {"source_empty", "\nabc\n", "3\n"},
        {"target_empty", "abc\n\n", "3\n"},
        {"one_letter_equal", "a\na\n", "0\n"},
        {"one_letter_other", "a\nb\n", "1\n"},
        {"one_letter_to_none", "z\n\n", "1\n"},
        {"equal_words", "kuaishou\nkuaishou\n", "0\n"},
        {"first_letter_only", "xbc\nabc\n", "1\n"},
        {"last_letter_only", "abx\nabc\n", "1\n"},
        {"prefix", "inter\ninterview\n", "4\n"},
        {"suffix", "view\ninterview\n", "5\n"},
        {"reversed", "abcdef\nfedcba\n", "6\n"},
        {"transposed_pair", "ab\nba\n", "2\n"},
        {"shift_by_one", "abcdefgh\nbcdefgha\n", "2\n"},
        {"insert_before_equal", "a\naa\n", "1\n"},
        {"repeated_letter", "aaaa\naa\n", "2\n"},
        {"kitten", "kitten\nsitting\n", "3\n"},
    };
  }

  static std::vector<family<input>> families() {
    return {
        {"random", random_words, 12, {64, 500, 5000}, {64, 500, 5000, 50'000}},
        {"few_letters", few_letters, 10, {65, 500, 5000}},
        {"few_edits", few_edits, 14, {500, 5000}},
        {"shifted", shifted, 12, {500, 5000}},
        {"disjoint_letters", disjoint_letters, 8, {500, 5000}},
        {"equal_words", equal_words, 8, {5000}},
        {"empty_side", empty_side, 6, {5000}},
        {"lopsided", lopsided, 12, {500, 5000}},
        {"out_of_order", out_of_order, 20, {25, 30, 40, 60, 120, 200, 499, 500}},
        {"overhang", overhang, 20, {24, 40, 60, 80, 100, 200, 300, 400, 500}},
        {"near_a_power",
         near_a_power,
         20,
         {92, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159}},
        {"full_and_short", full_and_short, 8, {499, 500}},
        {"rotated_inside", rotated_inside, 16, {40, 200, 500}},
        {"ends_apart", ends_apart, 16, {300, 400, 500}},
        {"thue_morse", thue_morse, 16, {128, 256, 500}},
        {"acgt_5_percent", acgt_5_percent, 0, {}, {1000, 10'000, 100'000}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return {
        {"out_of_order", "letters that are all there, in the wrong order"},
        {"near_a_power", "distances of which a band that is doubled just makes sure"},
        {"full_and_short", "a word of exactly the most letters: keys and tables one too short"},
        {"rotated_inside", "an insertion and a deletion close together, at equal lengths"},
        {"ends_apart", "what matches stands at opposite ends: bands"},
        {"thue_morse", "polynomial hashes modulo 2^64 collide"},
        {"random", "lengths around the machine word and at the limit"},
        {"few_letters", "many ways of equal length: choices that are not forced"},
        {"few_edits", "small distances of long words: bands and bounds"},
        {"shifted", "one letter too many at an end, at every length"},
        {"disjoint_letters", "the largest distances"},
        {"equal_words", "nothing to do: the shortest way out, at the limit"},
        {"empty_side", "an empty word beside the longest"},
        {"lopsided", "lengths that differ by fifty times"},
    };
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::edit_distance
