#include <fmt/format.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

#include "apart.hpp"
#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "judge/run.hpp"

namespace kata::cli {

namespace {

/// Inputs, smallest first, with their answers: what is asked is which rows they kill together.
struct input_group {
  std::string name;
  std::vector<std::unique_ptr<instance>> inputs;
  std::vector<std::string> answers;

  void add(const entry& kata, std::unique_ptr<instance> input) {
    answers.push_back(answer_to(kata, *input));
    inputs.push_back(std::move(input));
  }
};

input_group every_small_input(const entry& kata) {
  input_group group{"every small input", {}, {}};
  kata.problem.each_small(
      [&](const instance& input) { group.add(kata, kata.problem.parse(input.text())); });
  return group;
}

/// The examples, and each family that has cases.
std::vector<input_group> case_groups(const entry& kata) {
  std::vector<input_group> groups;
  groups.push_back({"examples", {}, {}});
  std::map<std::size_t, std::size_t> place{{case_plan::examples, 0}};
  const auto families = kata.problem.families();
  for (std::size_t f = 0; f < families.size(); ++f)
    if (families[f].has_cases()) {
      place[f] = groups.size();
      groups.push_back({std::string(families[f].name), {}, {}});
    }
  for (const case_plan& plan : plan_cases(kata.problem))
    groups[place.at(plan.family)].add(kata, plan.make(kata.problem));
  return groups;
}

/// Of a process: a number that outlives it.
class shared_number {
 public:
  shared_number()
      : at_(mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                 -1, 0)) {
    if (at_ == MAP_FAILED) throw std::runtime_error("mmap");
  }
  ~shared_number() { munmap(at_, sizeof(std::size_t)); }
  shared_number(const shared_number&) = delete;
  shared_number& operator=(const shared_number&) = delete;
  volatile std::size_t& operator*() const { return *static_cast<volatile std::size_t*>(at_); }

 private:
  void* at_;
};

/// The first input on which the row does not give the answer: it may as well crash or never end, so
/// that each group is asked in a process of its own.
std::optional<std::size_t> first_killer(const problem& kata, const variant& row,
                                        const input_group& group, double cpu_s) {
  const shared_number index;
  apart child([&](apart::line& out) {
    apart::allow_memory(judge::limits{}.memory_bytes);
    const auto right = [&](std::size_t i) {
      apart::allow_cpu(cpu_s);
      const outcome came = group.inputs[i]->solve(row.solution);
      return came.violation.empty() &&
             kata.check(group.answers[i], came.output).outcome == verdict::accepted;
    };
    while (*index < group.inputs.size() && right(*index)) *index = *index + 1;
    out.send(true);
  });
  constexpr double for_ever = 600;  // its own limits end it
  if (bool ended = false; !child.receive(ended, for_ever)) child.ended();
  return *index < group.inputs.size() ? std::optional<std::size_t>(*index) : std::nullopt;
}

constexpr double small_cpu_s = 0.1;

/// Only what is meant to be too slow may be so, by far: no other may seem so on a busy machine.
double large_cpu_s(const variant& row) { return row.expected == verdict::time_limit ? 0.5 : 30; }

/// In a cell of a table. An empty line is seen as an empty line.
std::string in_one_line(const std::string& text) {
  std::string line;
  for (const char c : text)
    if (c == '\n')
      line += "⏎";
    else
      line += c;
  return line.empty() ? "(nothing)" : '`' + line + '`';
}

/// As a table's cell takes it.
std::string in_cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

/// What the small inputs say of a row: the beginning of its line.
std::string row_beginning(const variant& row, const input_group& small,
                          std::optional<std::size_t> killer) {
  return fmt::format("| `{}` | {} | {} |", row.name, code(row.expected),
                     killer ? in_one_line(small.inputs[*killer]->text()) : "–");
}

std::string_view reason_to_keep(const problem& kata, std::string_view family) {
  const auto kept = std::ranges::find(kata.kept_families(), family, &kept_family::name);
  return kept == kata.kept_families().end() ? std::string_view() : kept->reason;
}

/// Of all that the section was made from, but the code of the rows.
std::string made_from(const config& c, const entry& kata) {
  std::string all;
  const auto add = [&](std::string_view text) { all += fmt::format("{}\n", text); };
  for (const variant& row : kata.variants)
    if (!row.reference()) add(fmt::format("{} {} {}", row.name, code(row.expected), row.mistake));
  for (const family_info& f : kata.problem.families())
    if (f.has_cases()) add(fmt::format("{}: {}", f.name, reason_to_keep(kata.problem, f.name)));
  for (const case_file& file : own_cases(c, kata.id(), {within_leetcode, beyond_leetcode}))
    if (file.input.file.starts_with(c.cases(kata.id()).string()))  // none that stress kept
      add(fmt::format("{} {} {}", file.name, fingerprint(read_file(file.input.file)),
                      fingerprint(read_file(file.answer.file))));
  kata.problem.each_small([&](const instance& input) { add(input.text()); });
  return fingerprint(all);
}

std::string heading(const config& c, const entry& kata) {
  return fmt::format("## {}\n\nMade from `{}`.\n", kata.id(), made_from(c, kata));
}

/// Throws usage_error when a family is good for nothing.
std::string section(const config& c, const entry& kata) {
  const input_group small = every_small_input(kata);
  const std::vector<input_group> groups = case_groups(kata);
  std::vector<std::size_t> kills(groups.size());
  std::vector<std::vector<std::string_view>> alone(groups.size() + 1);  // the last: small inputs
  std::string rows;
  for (const variant& row : kata.variants) {
    if (row.reference()) continue;
    const auto killer = first_killer(kata.problem, row, small, small_cpu_s);
    rows += row_beginning(row, small, killer);
    std::vector<std::size_t> killers;
    for (std::size_t g = 0; g < groups.size(); ++g)
      if (first_killer(kata.problem, row, groups[g], large_cpu_s(row))) {
        killers.push_back(g);
        ++kills[g];
      }
    if (killers.empty() && !killer)
      throw usage_error(fmt::format("{}: nothing kills {}", kata.id(), row.name));
    if (killers.size() + (killer ? 1 : 0) == 1)
      alone[killer ? groups.size() : killers[0]].push_back(row.name);
    const bool by_examples = !killers.empty() && killers[0] == 0;
    if (by_examples) killers.erase(killers.begin());
    std::string families;
    if (killers.size() <= 3)
      for (const std::size_t g : killers)
        families += fmt::format("{}{}", families.empty() ? "" : ", ", groups[g].name);
    else
      families = fmt::format("{} of {}", killers.size(), groups.size() - 1);
    rows += fmt::format(" {} | {} | {} |\n", by_examples ? "yes" : "–",
                        killers.empty() ? "–" : families, in_cell(row.mistake));
  }
  std::string families;
  std::string wrong;
  std::size_t g = 1;
  for (const family_info& f : kata.problem.families()) {
    if (!f.has_cases()) continue;
    const std::string_view reason = reason_to_keep(kata.problem, f.name);
    if (alone[g].empty() && reason.empty())
      wrong += fmt::format("{}: family {} kills no row alone: say what it is kept for\n", kata.id(),
                           f.name);
    if (!alone[g].empty() && !reason.empty())
      wrong += fmt::format("{}: family {} alone kills {}: that is what it is kept for\n", kata.id(),
                           f.name, fmt::join(alone[g], ", "));
    families += fmt::format("| `{}` | {} | {} |\n", f.name, kills[g],
                            alone[g].empty()
                                ? std::string(reason)
                                : fmt::format("alone kills `{}`", fmt::join(alone[g], "`, `")));
    ++g;
  }
  if (!wrong.empty()) throw usage_error(wrong);
  return fmt::format(
      "{}\n{} small inputs, each of which every reference variant answers as the oracle does.\n\n"
      "| Known-wrong row | Dies with | Smallest input that shows it | Examples | Families | The "
      "mistake |\n|---|---|---|---|---|---|\n{}\n"
      "| Family | Rows it kills | What would be missed without it |\n|---|---|---|\n{}",
      heading(c, kata), small.inputs.size(), rows, families);
}

/// Empty: it has none of this kata.
std::string_view section_in(std::string_view text, std::string_view id) {
  const std::size_t begin = text.find(fmt::format("## {}\n", id));
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find("\n## ", begin);
  return text.substr(begin, end == std::string_view::npos ? end : end - begin);
}

constexpr std::string_view introduction =
    "# What kills the known-wrong rows\n\n"
    "Every kata's table has rows that make a known mistake. Here is what each of them dies of: "
    "the\n"
    "smallest input that shows it, found by trying every small one in order of size (`⏎` is the "
    "end\n"
    "of a line, – means that no small input shows it), whether an example does, and which "
    "families\n"
    "of generated cases. Then, of each family, what would be missed without it.\n\n"
    "`cmake --build build -t strength` writes this file; the self-test says when it is out of "
    "date.\n";

fs::path file_of(const config& c) { return c.source / "docs" / "strength.md"; }

/// That the section was made from what is here now, and that the small inputs still kill as it
/// says. What only large cases kill is not run again: the tests of the rows themselves do that.
bool current(const config& c, const entry& kata, std::string_view text) {
  bool all_found = true;
  const auto expect = [&](const std::string& part) {
    if (text.find(part) != std::string_view::npos) return;
    if (all_found)
      fmt::print("{}: out of date: `cmake --build build -t strength`; not found there:\n",
                 shown(file_of(c)));
    fmt::print("{}\n", part);
    all_found = false;
  };
  expect(heading(c, kata));
  const input_group small = every_small_input(kata);
  for (const variant& row : kata.variants)
    if (!row.reference())
      expect(row_beginning(row, small, first_killer(kata.problem, row, small, small_cpu_s)));
  return all_found;
}

}  // namespace

int strength(const config& c, const std::vector<std::string>& ids, bool check) {
  for (const std::string& id : ids) find_kata(id);
  const std::string text = fs::exists(file_of(c)) ? read_file(file_of(c)) : "";
  std::string fresh(introduction);
  bool all_current = true;
  for (const entry& kata : catalog()) {
    const bool asked = ids.empty() || std::ranges::find(ids, kata.id()) != ids.end();
    const std::string_view old = section_in(text, kata.id());
    if (check)
      all_current &= !asked || current(c, kata, old);
    else if (asked)
      fresh += '\n' + section(c, kata);
    else if (!old.empty())
      fresh += fmt::format("\n{}", old);
  }
  if (check) return all_current ? all_well : not_accepted;
  write_file(file_of(c), fresh);
  return all_well;
}

}  // namespace kata::cli
