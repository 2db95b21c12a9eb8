#include "remove_duplicate_letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kata/problem.hpp"

namespace kata::remove_duplicate_letters {

std::string block_masks(std::string_view s);

namespace {

constexpr std::size_t letters = 26;

template <class Value>
using per_letter = std::array<Value, letters>;

std::size_t index(char c) { return static_cast<std::size_t>(c - 'a'); }

per_letter<std::size_t> counts_in(std::string_view s) {
  per_letter<std::size_t> counts{};
  for (const char c : s) ++counts[index(c)];
  return counts;
}

/// Of a letter that does not occur: 0, as of one that stands at 0 only.
per_letter<std::size_t> last_places_in(std::string_view s) {
  per_letter<std::size_t> last{};
  for (std::size_t i = 0; i < s.size(); ++i) last[index(s[i])] = i;
  return last;
}

/// The answer's first letter must leave all others behind it: it stands no later than where some
/// letter is seen for the last time. The smallest one up to there, then the same question for what
/// is behind it, without that letter.
std::string smallest_letter_recursion(std::string_view s) {
  if (s.empty()) return {};
  per_letter<std::size_t> left = counts_in(s);
  std::size_t first = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] < s[first]) first = i;
    if (--left[index(s[i])] == 0) break;
  }
  std::string rest(s.substr(first + 1));
  std::erase(rest, s[first]);
  return s[first] + smallest_letter_recursion(rest);
}

/// The same choice without copies: one pick a letter.
/// Invariant: behind `begin` stands every letter that is not picked yet.
std::string greedy_picks(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  per_letter<bool> wanted{};
  for (const char c : s) wanted[index(c)] = true;
  std::string answer;
  std::size_t begin = 0;
  for (auto picks = std::ranges::count(wanted, true); picks > 0; --picks) {
    std::size_t end = s.size();
    for (std::size_t c = 0; c < letters; ++c)
      if (wanted[c]) end = std::min(end, last[c] + 1);
    std::size_t pick = end - 1;
    for (std::size_t i = end; i-- > begin;)
      if (wanted[index(s[i])] && s[i] <= s[pick]) pick = i;
    answer += s[pick];
    wanted[index(s[pick])] = false;
    begin = pick + 1;
  }
  return answer;
}

/// A stack of letters that may still be taken back: a larger letter on top that comes again gives
/// way. Invariant: no letter is on the stack twice, every letter of the prefix that is not on it
/// comes again, and of all such words that the prefix leaves it is the least, where a longer word
/// counts before its own beginning.
std::string stack_with_counts(std::string_view s) {
  per_letter<std::size_t> left = counts_in(s);  // from here on, the current letter not included
  per_letter<bool> kept{};
  std::string answer;
  for (const char c : s) {
    --left[index(c)];
    if (kept[index(c)]) continue;
    while (!answer.empty() && answer.back() > c && left[index(answer.back())] > 0) {
      kept[index(answer.back())] = false;
      answer.pop_back();
    }
    answer += c;
    kept[index(c)] = true;
  }
  return answer;
}

/// The same stack; where a letter stands for the last time says whether it comes again.
std::string stack_with_last_places(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  per_letter<bool> kept{};
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (kept[index(c)]) continue;
    while (!answer.empty() && answer.back() > c && last[index(answer.back())] > i) {
      kept[index(answer.back())] = false;
      answer.pop_back();
    }
    answer += c;
    kept[index(c)] = true;
  }
  return answer;
}

// ── Known to be wrong: another question ──

std::string sorted_letters(std::string_view s) {
  std::string answer(s);
  std::ranges::sort(answer);
  answer.erase(std::unique(answer.begin(), answer.end()), answer.end());
  return answer;
}

std::string first_occurrences(std::string_view s) {
  std::string answer;
  for (const char c : s)
    if (answer.find(c) == std::string::npos) answer += c;
  return answer;
}

std::string last_occurrences(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i)
    if (last[index(s[i])] == i) answer += s[i];
  return answer;
}

std::string neighbours_only(std::string_view s) {
  std::string answer(s);
  answer.erase(std::unique(answer.begin(), answer.end()), answer.end());
  return answer;
}

// ── Known to be wrong: one lapse in the stack ──

enum class lapse {
  takes_back_last_ones,
  pushes_kept_ones,
  equal_ones_popped,
  stays_marked,
  takes_back_one,
  looks_one_too_far,
};

template <lapse Lapse>
std::string stack_with(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  per_letter<bool> kept{};
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (Lapse != lapse::pushes_kept_ones && Lapse != lapse::equal_ones_popped && kept[index(c)])
      continue;
    const char smallest_popped = static_cast<char>(Lapse == lapse::equal_ones_popped ? c : c + 1);
    const std::size_t here = Lapse == lapse::looks_one_too_far ? i + 1 : i;
    while (!answer.empty() && answer.back() >= smallest_popped) {
      const std::size_t top = index(answer.back());
      if (Lapse != lapse::takes_back_last_ones && last[top] <= here && answer.back() != c) break;
      if (Lapse != lapse::stays_marked) kept[top] = false;
      answer.pop_back();
      if (Lapse == lapse::takes_back_one) break;
    }
    answer += c;
    kept[index(c)] = true;
  }
  return answer;
}

std::string kept_ones_not_counted(std::string_view s) {
  per_letter<std::size_t> left = counts_in(s);
  per_letter<bool> kept{};
  std::string answer;
  for (const char c : s) {
    if (kept[index(c)]) continue;  // before the letter is counted down
    --left[index(c)];
    while (!answer.empty() && answer.back() > c && left[index(answer.back())] > 0) {
      kept[index(answer.back())] = false;
      answer.pop_back();
    }
    answer += c;
    kept[index(c)] = true;
  }
  return answer;
}

std::string counts_of_whole_word(std::string_view s) {
  const per_letter<std::size_t> counts = counts_in(s);
  per_letter<bool> kept{};
  std::string answer;
  for (const char c : s) {
    if (kept[index(c)]) continue;
    while (!answer.empty() && answer.back() > c && counts[index(answer.back())] > 1) {
      kept[index(answer.back())] = false;
      answer.pop_back();
    }
    answer += c;
    kept[index(c)] = true;
  }
  return answer;
}

std::string taken_from_the_middle(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (answer.find(s[i]) != std::string::npos) continue;
    std::erase_if(answer, [&](char kept) { return kept > s[i] && last[index(kept)] > i; });
    answer += s[i];
  }
  return answer;
}

// ── Known to be wrong: another greedy choice ──

std::string next_letter_decides(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool smaller_next = i + 1 < s.size() && s[i + 1] < s[i];
    if (smaller_next && last[index(s[i])] > i) continue;
    if (answer.find(s[i]) == std::string::npos) answer += s[i];
  }
  return answer;
}

std::string moved_when_better(std::string_view s) {
  std::string answer;
  for (const char c : s) {
    const std::size_t at = answer.find(c);
    if (at == std::string::npos) {
      answer += c;
    } else if (at + 1 < answer.size() && answer[at + 1] < c) {
      answer.erase(at, 1);
      answer += c;
    }
  }
  return answer;
}

std::string from_the_right(std::string_view s) {
  std::string answer;
  for (std::size_t i = s.size(); i-- > 0;) {
    const std::size_t at = answer.find(s[i]);
    if (at != std::string::npos && s[i] > answer.front()) continue;
    if (at != std::string::npos) answer.erase(at, 1);
    answer.insert(answer.begin(), s[i]);
  }
  return answer;
}

std::string reversed_twice(std::string_view s) {
  std::string answer = stack_with_last_places(std::string(s.rbegin(), s.rend()));
  std::ranges::reverse(answer);
  return answer;
}

std::string smallest_letter_first(std::string_view s) {
  std::string answer;
  for (std::string rest(s); !rest.empty();) {
    const auto smallest = std::ranges::min_element(rest);
    answer += *smallest;
    rest.erase(rest.begin(), smallest);
    std::erase(rest, answer.back());
  }
  return answer;
}

std::string last_of_the_smallest(std::string_view s) {
  if (s.empty()) return {};
  per_letter<std::size_t> left = counts_in(s);
  std::size_t first = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] <= s[first]) first = i;
    if (--left[index(s[i])] == 0) break;
  }
  std::string rest(s.substr(first + 1));
  std::erase(rest, s[first]);
  return s[first] + last_of_the_smallest(rest);
}

// ── Known to be wrong: tables and types ──

std::string alphabet_without_z(std::string_view s) {
  std::string present;
  for (char c = 'a'; c < 'z'; ++c)
    if (s.find(c) != std::string_view::npos) present += c;
  std::string answer = stack_with_last_places(s);
  std::erase_if(answer, [&](char c) { return present.find(c) == std::string::npos; });
  return answer;
}

std::string room_for_25(std::string_view s) {
  std::array<bool, 25> occurs{};
  for (const char c : s) occurs.at(index(c)) = true;
  std::string answer = stack_with_last_places(s);
  std::erase_if(answer, [&](char c) { return !occurs.at(index(c)); });
  return answer;
}

std::string capital_letters(std::string_view s) {
  per_letter<std::size_t> counts{};
  for (const char c : s) ++counts.at(static_cast<std::size_t>(c - 'A'));
  return stack_with_last_places(s);
}

std::string top_of_nothing(std::string_view s) {
  const per_letter<std::size_t> last = last_places_in(s);
  per_letter<bool> kept{};
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (kept[index(s[i])]) continue;
    while (answer.at(answer.size() - 1) > s[i] && last[index(answer.back())] > i) {
      kept[index(answer.back())] = false;
      answer.pop_back();
    }
    answer += s[i];
    kept[index(s[i])] = true;
  }
  return answer;
}

/// Count and Mask: the types that the counts and the set of kept letters have.
template <class Count, class Mask>
std::string stack_of_narrow_types(std::string_view s) {
  per_letter<Count> left{};
  for (const char c : s) left[index(c)] = static_cast<Count>(left[index(c)] + 1);
  const auto bit = [](char c) { return static_cast<Mask>(1U << index(c)); };
  Mask kept = 0;
  std::string answer;
  for (const char c : s) {
    left[index(c)] = static_cast<Count>(left[index(c)] - 1);
    if ((kept & bit(c)) != 0) continue;
    while (!answer.empty() && answer.back() > c && left[index(answer.back())] > 0) {
      kept = static_cast<Mask>(kept & ~bit(answer.back()));
      answer.pop_back();
    }
    answer += c;
    kept = static_cast<Mask>(kept | bit(c));
  }
  return answer;
}

std::string marks_kept_between_calls(std::string_view s) {
  static per_letter<bool> kept{};
  const per_letter<std::size_t> last = last_places_in(s);
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (kept[index(s[i])]) continue;
    while (!answer.empty() && answer.back() > s[i] && last[index(answer.back())] > i) {
      kept[index(answer.back())] = false;
      answer.pop_back();
    }
    answer += s[i];
    kept[index(s[i])] = true;
  }
  return answer;
}

// ── Known to be wrong: too slow, too much memory ──

std::string recounts_the_rest(std::string_view s) {
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    per_letter<std::size_t> left = counts_in(s.substr(i + 1));
    if (answer.find(s[i]) != std::string::npos) continue;
    while (!answer.empty() && answer.back() > s[i] && left[index(answer.back())] > 0)
      answer.pop_back();
    answer += s[i];
  }
  return answer;
}

void try_both(std::string_view rest, std::size_t wanted, std::string& word, std::string& best) {
  if (word.size() == wanted) {
    if (best.empty() || word < best) best = word;
    return;
  }
  if (rest.empty()) return;
  if (word.find(rest[0]) == std::string::npos) {
    word += rest[0];
    try_both(rest.substr(1), wanted, word, best);
    word.pop_back();
  }
  try_both(rest.substr(1), wanted, word, best);
}

std::string every_choice(std::string_view s) {
  std::string word;
  std::string best;
  try_both(s, sorted_letters(s).size(), word, best);
  return best;
}

std::string every_permutation(std::string_view s) {
  std::string word = sorted_letters(s);
  const auto stands_in = [&] {
    std::size_t matched = 0;
    for (const char c : s) {
      if (matched < word.size() && word[matched] == c) ++matched;
      if (matched == word.size()) return true;
    }
    return false;
  };
  while (!stands_in() && std::ranges::next_permutation(word).found) {
  }
  return word;
}

std::string suffix_for_every_place(std::string_view s) {
  std::vector<std::string> behind;
  for (std::size_t i = 0; i < s.size(); ++i) behind.emplace_back(s.substr(i + 1));
  std::string answer;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (answer.find(s[i]) != std::string::npos) continue;
    while (!answer.empty() && answer.back() > s[i] &&
           behind[i].find(answer.back()) != std::string::npos)
      answer.pop_back();
    answer += s[i];
  }
  return answer;
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict re = verdict::runtime_error;
constexpr verdict tle = verdict::time_limit;
constexpr verdict mle = verdict::memory_limit;

constexpr row<signature> table[] = {
    {"smallest_letter_recursion", smallest_letter_recursion, "O(σn)", "O(σn), stack O(σ)"},
    {"greedy_picks", greedy_picks, "O(σn)", "O(σ)"},
    {"stack_with_counts", stack_with_counts, "O(n)", "O(σ)"},
    {.name = "stack_with_last_places",
     .solution = stack_with_last_places,
     .time = "O(n)",
     .space = "O(σ)",
     .trusted = true},
    {.name = "block_masks",
     .solution = block_masks,
     .time = "O(n)",
     .space = "O(n/4096)",
     .dispatched = true},

    {"sorted_letters", sorted_letters, "O(n log n)", "O(n)", wa,
     "The letters that stay keep their order; they may not be sorted.",
     "剩下的字母要保持原来的先后顺序，不能排序。"},
    {"first_occurrences", first_occurrences, "O(σn)", "O(1)", wa,
     "Each letter's first place is one choice of many, and not always the best.",
     "每种字母都留第一次出现的那个，只是其中一种划法，不一定最小。"},
    {"last_occurrences", last_occurrences, "O(n)", "O(σ)", wa,
     "Each letter's last place is one choice of many, and not always the best.",
     "每种字母都留最后一次出现的那个，也不一定最小。"},
    {"neighbours_only", neighbours_only, "O(n)", "O(1)", wa,
     "Equal letters are duplicates wherever they stand, not only side by side.",
     "相同的字母不相邻也算重复。"},

    {"takes_back_last_ones", stack_with<lapse::takes_back_last_ones>, "O(n)", "O(σ)", wa,
     "A larger letter may be taken back only if it comes again; otherwise it is lost.",
     "后面不再出现的字母不能弹出，否则就丢了。"},
    {"pushes_kept_ones", stack_with<lapse::pushes_kept_ones>, "O(n)", "O(n)", wa,
     "A letter that is in the answer already must be passed over.",
     "已经在答案里的字母要跳过，不能再压一次。"},
    {"equal_ones_popped", stack_with<lapse::equal_ones_popped>, "O(n)", "O(n)", wa,
     ">= instead of > finds an equal letter on top only, not one further down.",
     "用 >= 只能处理栈顶的相同字母，更深处的重复发现不了。"},
    {"stays_marked", stack_with<lapse::stays_marked>, "O(n)", "O(σ)", wa,
     "A letter that is taken back is not in the answer any more: its mark must go, too.",
     "字母弹出以后要取消“已在答案中”的标记，否则再也放不回去。"},
    {"takes_back_one", stack_with<lapse::takes_back_one>, "O(n)", "O(σ)", wa,
     "One new letter may push out several: while, not if.",
     "一个新字母可能挤掉好几个：要用 while，不是 if。"},
    {"looks_one_too_far", stack_with<lapse::looks_one_too_far>, "O(n)", "O(σ)", wa,
     "The very next letter counts as coming again: last > i, not last > i + 1.",
     "紧接着的下一个也算后面还有：是 last > i，不是 last > i + 1。"},
    {"kept_ones_not_counted", kept_ones_not_counted, "O(n)", "O(σ)", wa,
     "A letter that is passed over has been seen all the same, and must be counted down.",
     "跳过的字母也已经走过了，计数要先减一再 continue。"},
    {"counts_of_whole_word", counts_of_whole_word, "O(n)", "O(σ)", wa,
     "What matters is whether a letter comes again, not whether it occurs twice in all.",
     "要看的是后面还有没有，而不是整个串里出现过几次。"},
    {"taken_from_the_middle", taken_from_the_middle, "O(σn)", "O(σ)", wa,
     "A letter behind one that must stay cannot make the word smaller by leaving.",
     "只能从末尾弹：前面有弹不掉的字母挡着，从中间删不一定变小。"},

    {"next_letter_decides", next_letter_decides, "O(σn)", "O(σ)", wa,
     "The letter after the next one may be smaller still: looking one ahead is not enough.",
     "只看下一个字母不够，更小的可能在更后面。"},
    {"moved_when_better", moved_when_better, "O(σn)", "O(1)", wa,
     "Moving one letter at a time does not reach words in which several move together.",
     "每次只挪一个字母，到不了需要几个一起挪的最优解。"},
    {"from_the_right", from_the_right, "O(σn)", "O(σ)", wa,
     "With an earlier place for one letter, the others may have a better order than before.",
     "一个字母改用更靠左的位置后，其余字母的最优排法也会变。"},
    {"reversed_twice", reversed_twice, "O(n)", "O(n)", wa,
     "The least word read backwards is not the least word: the first letters count most.",
     "倒着求最小再反过来不是最小：字典序先比前面的字母。"},
    {"smallest_letter_first", smallest_letter_first, "O(σn)", "O(n)", wa,
     "Cutting off what stands before the smallest letter loses what does not come again.",
     "直接跳到最小字母，会丢掉前面那些后面不再出现的字母。"},
    {"last_of_the_smallest", last_of_the_smallest, "O(σn)", "O(σn), stack O(σ)", wa,
     "Of equal smallest letters the first leaves the most behind it: < and not <=.",
     "最小字母有多个时要取最左边的，右边留下的才最多：是 <，不是 <=。"},

    {"alphabet_without_z", alphabet_without_z, "O(σn)", "O(σ)", wa,
     "The alphabet ends with z: the loop needs <=.", "字母表包含 z：循环条件要用 <=。"},
    {"room_for_25", room_for_25, "O(n)", "O(σ)", re, "From a to z there are 26 letters, not 25.",
     "a 到 z 是 26 个字母，不是 25 个。"},
    {"capital_letters", capital_letters, "O(n)", "O(σ)", re,
     "The letters are small ones: c - 'A' is beyond a table of 26.",
     "都是小写字母，下标要减 'a'；减 'A' 就越界了。"},
    {"top_of_nothing", top_of_nothing, "O(n)", "O(σ)", re,
     "An empty stack has no top: ask whether it is empty first.", "空栈没有栈顶：先判断是否为空。"},
    {"sixteen_bit_counts", stack_of_narrow_types<std::int16_t, std::uint32_t>, "O(n)", "O(σ)", wa,
     "A million equal letters do not fit into a 16-bit count.",
     "一百万个相同字母，16 位计数会溢出。"},
    {"sixteen_bit_mask", stack_of_narrow_types<std::uint32_t, std::uint16_t>, "O(n)", "O(σ)", wa,
     "16 bits mark the letters up to p only.", "16 位的标记只够到字母 p。"},
    {"marks_kept_between_calls", marks_kept_between_calls, "O(n)", "O(σ)", wa,
     "A static table of marks survives the call: the next word finds its letters taken.",
     "static 的标记数组跨调用保留，下一个单词的字母都被当成用过了。"},

    {"recounts_the_rest", recounts_the_rest, "O(n²)", "O(σ)", tle,
     "Counting the rest anew at each letter is quadratic.",
     "每走一步都重新统计后面的字母，是平方级。"},
    {"every_choice", every_choice, "O(2^n)", "stack O(n)", tle,
     "To keep or to cross out each letter: exponentially many words.",
     "每个字母都试“留”和“划掉”：指数级。"},
    {"every_permutation", every_permutation, "O(σ!n)", "O(σ)", tle,
     "The letters in every order: 26 of them have 26! orders.",
     "枚举字母的所有排列：26 个字母有 26! 种。"},
    {"suffix_for_every_place", suffix_for_every_place, "O(n²)", "O(n²)", mle,
     "A copy of the rest for each place takes quadratic memory.",
     "为每个位置存一份后缀，内存是平方级。"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table); }

}  // namespace kata::remove_duplicate_letters
