#include "remove_duplicate_letters.hpp"

#include <algorithm>
#include <bit>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "kata/problem.hpp"
#include "kata/small.hpp"

namespace kata::remove_duplicate_letters {

namespace {

constexpr std::size_t longest = 1'000'000;

constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";

/// A word has at least one letter.
std::size_t at_least_one(std::size_t n) { return std::max<std::size_t>(n, 1); }

/// `count` different letters in random order.
std::string some_letters(random& rng, std::size_t count) {
  std::string letters(alphabet);
  rng.shuffle(letters);
  letters.resize(std::min(count, letters.size()));
  return letters;
}

std::string random_over(random& rng, std::string_view letters, std::size_t n) {
  std::string word(n, '\0');
  for (char& c : word) c = letters[rng.index(letters.size())];
  return word;
}

std::string repeated(std::string_view period, std::size_t n) {
  std::string word(n, '\0');
  for (std::size_t i = 0; i < n; ++i) word[i] = period[i % period.size()];
  return word;
}

std::string random_letters(random& rng, std::size_t n) { return rng.letters(at_least_one(n)); }

std::string few_letters(random& rng, std::size_t n) {
  return random_over(rng, some_letters(rng, 3 + rng.index(3)), at_least_one(n));
}

std::string two_letters(random& rng, std::size_t n) {
  return random_over(rng, some_letters(rng, 2), at_least_one(n));
}

/// Among the last letters of the alphabet, where a table that is one too short ends.
std::string high_letters(random& rng, std::size_t n) {
  return random_over(rng, alphabet.substr(rng.one_in(2) ? 22 : 24), at_least_one(n));
}

std::string one_letter(random& rng, std::size_t n) {
  return std::string(at_least_one(n), rng.letter());
}

/// z y z x z y z w …: letter i is as far from z as i, counted from 1, has zero bits at its end.
/// Each pops all that stands before it, so that a stack pushes every letter. At the end any others.
std::string ruler(random& rng, std::size_t n) {
  n = at_least_one(n);
  std::string word(n, '\0');
  for (std::size_t i = 0; i < n; ++i)
    word[i] = static_cast<char>('z' - std::min(25, std::countr_zero(i + 1)));
  const std::string tail = some_letters(rng, n / 4);
  return word.replace(n - tail.size(), tail.size(), tail);
}

/// The smallest letter late, with few others behind it: what stands before it cannot all move back.
std::string late_letter(random& rng, std::size_t n) {
  n = at_least_one(n);
  const std::size_t behind = rng.index(std::min<std::size_t>(n, 40));
  std::string word = random_over(rng, n < 100 ? "bcdyz" : alphabet.substr(1), n - 1 - behind);
  word += 'a';
  return word + random_over(rng, some_letters(rng, 1 + rng.index(4)), behind);
}

/// Twenty-five letters: nothing short of the whole word tells which one is not there.
std::string letter_absent(random& rng, std::size_t n) {
  return random_over(rng, some_letters(rng, 25), at_least_one(n));
}

/// A part of the alphabet, downwards, again and again.
std::string descending_rounds(random& rng, std::size_t n) {
  std::string letters = some_letters(rng, n < 100 ? 2 + rng.index(4) : 26);
  std::sort(letters.rbegin(), letters.rend());
  return repeated(letters, at_least_one(n));
}

std::string ascending_rounds(random& rng, std::size_t n) {
  std::string letters = some_letters(rng, n < 100 ? 2 + rng.index(4) : 26);
  std::sort(letters.begin(), letters.end());
  return repeated(letters, at_least_one(n));
}

std::string periodic(random& rng, std::size_t n) {
  const std::size_t period = n < 100 ? 1 + rng.index(5) : 1 + rng.index(100);
  return repeated(random_over(rng, alphabet, period), at_least_one(n));
}

std::string runs(random& rng, std::size_t n) {
  n = at_least_one(n);
  const std::size_t longest_run = 2 + n / 8;
  std::string word;
  while (word.size() < n) {
    const std::size_t length = std::min(1 + rng.index(longest_run), n - word.size());
    word.append(length, rng.letter(n < 100 ? 5 : 26));
  }
  return word;
}

/// Each letter once, and nothing to choose; from there on, the same letters in another order.
std::string permutations(random& rng, std::size_t n) {
  const std::string letters = some_letters(rng, n < 100 ? std::max<std::size_t>(1, n / 2) : 26);
  std::string word;
  while (word.size() < at_least_one(n)) {
    std::string again = letters;
    rng.shuffle(again);
    word += again;
  }
  word.resize(at_least_one(n));
  return word;
}

/// Each letter as often as any other, or once more, in any order.
std::string shuffled_alphabets(random& rng, std::size_t n) {
  std::string word = repeated(some_letters(rng, 26), at_least_one(n));
  rng.shuffle(word);
  return word;
}

/// A larger letter, a smaller one, and a power of two of the larger: how often it comes again is a
/// number at which narrow counters begin anew.
std::string count_wraps(random& rng, std::size_t n) {
  std::string two = some_letters(rng, 2);
  std::sort(two.begin(), two.end(), std::greater<>());
  return two + std::string(std::bit_floor(std::max<std::size_t>(n, 3) - 2), two[0]);
}

/// Letters that come again only at the very end, in another order, with nothing but one letter,
/// often smaller than all of them, between.
std::string late_return(random& rng, std::size_t n) {
  std::string letters = some_letters(rng, 2 + rng.index(std::clamp<std::size_t>(n / 2, 1, 10)));
  if (rng.one_in(2)) std::swap(letters[0], *std::ranges::min_element(letters));
  const std::string first = letters.substr(1);
  std::string again = first;
  rng.shuffle(again);
  return first + std::string(n - std::min(n, 2 * first.size()), letters[0]) + again;
}

/// Few letters in long blocks, some of which come back.
std::string blocks(random& rng, std::size_t n) {
  n = at_least_one(n);
  const std::string letters = some_letters(rng, 2 + rng.index(4));
  std::string word;
  for (const std::size_t block = 1 + n / (letters.size() + 2); word.size() < n;)
    word.append(block, word.size() < block * letters.size() ? letters[word.size() / block]
                                                            : letters[rng.index(letters.size())]);
  return word.substr(0, n);
}

/// A small random word, one letter of which is made a run that fills the rest.
std::string inflated(random& rng, std::size_t n) {
  std::string word = random_over(rng, some_letters(rng, 3 + rng.index(3)),
                                 std::clamp<std::size_t>(n, 1, 4 + rng.index(10)));
  const std::size_t at = rng.index(word.size());
  if (n > word.size()) word.insert(at, n - word.size(), word[at]);
  return word;
}

/// The same word twice.
std::string twice(random& rng, std::size_t n) {
  const std::string word = inflated(rng, at_least_one(n) / 2);
  return word + word;
}

/// Ascending letters, then one smaller than all, then the ascending ones again: it takes all back.
std::string all_taken_back(random& rng, std::size_t n) {
  const std::size_t count = std::min<std::size_t>(1 + n / 2, 25);
  std::string ascending = some_letters(rng, 26);
  std::erase(ascending, 'a');
  ascending.resize(count);
  std::sort(ascending.begin(), ascending.end());
  return ascending + 'a' + ascending;
}

struct traits {
  static constexpr kata::about about{
      .id = "remove_duplicate_letters",
      .title = "Remove duplicate letters",
      .title_zh = "去除重复字母",
      .asked_by = "Huawei 1",
      .leetcode = 316,
      .method = "removeDuplicateLetters",
      .sizes = "n: the word's length; σ: the letters of the alphabet, 26",
      .bytes_per_element = 1,
  };

  using input = std::string;
  using signature = remove_duplicate_letters::signature;
  using result = std::string;

  static input read(reader& in) { return input(in.line_of_letters(1, longest)); }
  static void print(writer& out, const input& s) { out.token(s).end_line(); }
  static void write(writer& out, const std::string& left) { out.token(left).end_line(); }
  static result call(signature* solve, input& s) { return solve(s); }
  static auto parts(input& s) { return std::tie(s); }
  static std::size_t size(const input& s) { return s.size(); }

  static bool within_leetcode(const input& s) { return s.size() <= 10'000; }

  /// By definition: every word without a repeated letter that crossing out can leave, and of those
  /// with all letters the first in order.
  static constexpr std::size_t oracle_limit = 14;
  static std::string oracle(const input& s) {
    std::set<std::string> words{""};
    for (const char c : s) {
      std::vector<std::string> longer;
      for (const std::string& word : words)
        if (word.find(c) == std::string::npos) longer.push_back(word + c);
      words.insert(longer.begin(), longer.end());
    }
    const std::size_t letters = std::set(s.begin(), s.end()).size();
    return *std::ranges::find_if(words, [=](const auto& word) { return word.size() == letters; });
  }

  /// All words over four letters, the longer ones over three; short ones at the alphabet's end.
  static void each_small(const std::function<void(const input&)>& visit) {
    for (std::size_t n = 1; n <= 8; ++n) {
      each_sequence(std::string(n <= 6 ? "abcd" : "abc"), n, visit);
      if (n <= 3) each_sequence(std::string("yz"), n, visit);
    }
  }

  static std::vector<example> examples() {
    return {
        {"leetcode_1", "bcabc\n", "abc\n"},
        {"leetcode_2", "cbacdcbc\n", "acdb\n"},
        {"small_letter_behind_last_ones", "ecbacaba\n", "eacb\n"},
        {"one_letter", "a\n", "a\n"},
        {"last_letter_of_the_alphabet", "z\n", "z\n"},
        {"one_letter_five_times", "zzzzz\n", "z\n"},
        {"two_letters_ascending", "ab\n", "ab\n"},
        {"two_letters_descending", "ba\n", "ba\n"},
        {"first_comes_again", "bab\n", "ab\n"},
        {"second_comes_again", "aba\n", "ab\n"},
        {"both_come_again", "bbaa\n", "ba\n"},
        {"larger_comes_again_later", "abacb\n", "abc\n"},
        {"nothing_to_choose", "hgfedcba\n", "hgfedcba\n"},
        {"pops_all", "cbabc\n", "abc\n"},
        {"pops_back_to_a_last_one", "bcac\n", "bac\n"},
        {"kept_letter_seen_again", "abcab\n", "abc\n"},
        {"left_out_then_put_back", "cdadabcc\n", "adbc\n"},
        {"put_back_twice", "cbcacbc\n", "abc\n"},
        {"dropping_one_frees_another", "cdmcxm\n", "cdmx\n"},
        {"smallest_last", "bcdbcda\n", "bcda\n"},
        {"y_and_z", "zyzy\n", "yz\n"},
        {"whole_alphabet", "abcdefghijklmnopqrstuvwxyz\n", "abcdefghijklmnopqrstuvwxyz\n"},
        {"whole_alphabet_backwards", "zyxwvutsrqponmlkjihgfedcba\n",
         "zyxwvutsrqponmlkjihgfedcba\n"},
        {"a_word", "leetcode\n", "letcod\n"},
    };
  }

  static std::vector<family<input>> families() {
    return {
        {"random", random_letters, 10, {1000, 10'000, 1'000'000}, {10'000, 1'000'000}},
        {"few_letters", few_letters, 14, {10'000}},
        {"two_letters", two_letters, 14, {10'000, 1'000'000}},
        {"high_letters", high_letters, 12, {100}},
        {"one_letter", one_letter, 14, {10'000, 1'000'000}},
        {"ruler", ruler, 12, {63, 10'000, 1'000'000}, {1'000'000}},
        {"late_letter", late_letter, 10, {100, 10'000, 1'000'000}},
        {"letter_absent", letter_absent, 12, {10'000, 1'000'000}, {100'000'000}},
        {"letter_late", late_letter, 0, {}, {100'000'000}},
        {"descending_rounds", descending_rounds, 14, {52, 10'000, 1'000'000}},
        {"ascending_rounds", ascending_rounds, 14, {52, 10'000}},
        {"periodic", periodic, 12, {10'000}},
        {"runs", runs, 14, {100, 10'000}},
        {"permutations", permutations, 10, {26, 52, 10'000}},
        {"shuffled_alphabets", shuffled_alphabets, 0, {20, 21, 22, 23, 24, 25, 26, 27, 28,
                                                       29, 30, 31, 32, 33, 34, 35, 36, 37,
                                                       38, 39, 40, 42, 44, 46, 48}},
        {"count_wraps", count_wraps, 12, {258, 514, 1026, 2050, 4098, 8194, 65'538}},
        {"late_return",
         late_return,
         14,
         {300, 1027, 4098, 4099, 4100, 4101, 4102, 5002, 5003, 5004, 9990}},
        {"blocks", blocks, 14, {500, 900, 5000}},
        {"inflated", inflated, 14, {270, 1100, 4098, 4099, 4101, 8400}},
        {"twice", twice, 14, {4200, 9000}},
        {"all_taken_back", all_taken_back, 11, {20, 26, 34, 40, 50}},
    };
  }

  static std::vector<kept_family> kept_families() {
    return {
        {"shuffled_alphabets", "orders of all letters, each of which comes once or twice"},
        {"count_wraps", "counts that are powers of two, where narrow counters begin anew"},
        {"late_return", "letters that come again only at the end: windows, chunks"},
        {"blocks", "few letters in long blocks: shortcuts for frequent letters"},
        {"inflated", "a hard small word across the edges of chunks"},
        {"twice", "the same word twice, which is not the same task"},
        {"all_taken_back", "every depth to which one letter takes others back"},
        {"random", "all letters, the usual lengths"},
        {"few_letters", "each letter many times: nearly every choice is free"},
        {"two_letters", "the longest words that a person can check"},
        {"high_letters", "the end of the alphabet, where a table is too short"},
        {"one_letter", "a stack that never grows, at the limit"},
        {"ruler", "the most pushes and pops"},
        {"late_letter", "a choice that is decided at the very end"},
        {"letter_absent", "a search for all letters that never succeeds"},
        {"descending_rounds", "each round pops the one before it"},
        {"ascending_rounds", "each round is passed over"},
        {"periodic", "what is kept of one period is wrong for the next"},
        {"runs", "neighbours that are equal"},
        {"permutations", "every letter once between two others of its kind"},
    };
  }
};

}  // namespace

const kata::problem& declaration() { return declare<traits>(); }

}  // namespace kata::remove_duplicate_letters
