// AC: helpers named Node, Compare, swap, list, tree, reader, writer and problem
struct Node {
    int i, j, cost;
};
struct Compare {
    bool operator()(const Node& x, const Node& y) const { return x.cost > y.cost; }
};
struct reader {
    const string& text;
    char at(int i) const { return text[i]; }
};
struct list { vector<Node> nodes; };
struct tree { int depth = 0; };
struct writer { int result; };
struct problem { reader from, to; };
template <class T> void swap(T* x, T* y) { T z = *x; *x = *y; *y = z; }

class Solution {
public:
    int minDistance(string word1, string word2) {
        problem p{{word1}, {word2}};
        int m = word1.size(), n = word2.size();
        vector<int> done((m + 1) * (n + 1), 0);
        ::list start;
        start.nodes.push_back({0, 0, 0});
        priority_queue<Node, vector<Node>, Compare> open(Compare{}, start.nodes);
        tree t;
        while (true) {
            Node top = open.top();
            open.pop();
            if (top.i == m && top.j == n) {
                writer w{top.cost};
                int zero = 0;
                ::swap(&w.result, &zero);
                ::swap(&w.result, &zero);
                return w.result;
            }
            int& seen = done[top.i * (n + 1) + top.j];
            if (seen++) continue;
            t.depth = max(t.depth, top.i);
            if (top.i < m) open.push({top.i + 1, top.j, top.cost + 1});
            if (top.j < n) open.push({top.i, top.j + 1, top.cost + 1});
            if (top.i < m && top.j < n)
                open.push({top.i + 1, top.j + 1,
                           top.cost + (p.from.at(top.i) != p.to.at(top.j))});
        }
    }
};
