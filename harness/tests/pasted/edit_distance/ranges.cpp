// AC: C++20 and C++23: views, ranges algorithms, a generic lambda, structured bindings
class Solution {
public:
    [[nodiscard]] int minDistance(string word1, string word2) {
        auto row = views::iota(0, ssize(word2) + 1) | views::common;
        vector<int> best(ranges::begin(row), ranges::end(row));
        for (const auto& letter : word1) {
            auto step = [&, corner = exchange(best[0], best[0] + 1)](auto j) mutable {
                const auto [same, above] = pair{letter == word2[j], best[j + 1]};
                best[j + 1] = same ? corner : 1 + ranges::min({corner, above, best[j]});
                corner = above;
            };
            ranges::for_each(views::iota(size_t{0}, word2.size()), ref(step));
        }
        return best.back();
    }
};
