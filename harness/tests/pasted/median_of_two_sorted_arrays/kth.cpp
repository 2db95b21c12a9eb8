// AC: throws away half of k at each step, recursive, members and macros
#define all(v) (v).begin(), (v).end()
typedef vector<int>::iterator It;
class Solution {
    int kth(It a, It ae, It b, It be, int k) {
        if (a == ae) return b[k - 1];
        if (b == be) return a[k - 1];
        if (k == 1) return min(*a, *b);
        int i = min<int>(ae - a, k / 2), j = min<int>(be - b, k / 2);
        if (a[i - 1] < b[j - 1]) return kth(a + i, ae, b, be, k - i);
        return kth(a, ae, b + j, be, k - j);
    }

public:
    double findMedianSortedArrays(vector<int>& x, vector<int>& y) {
        int n = x.size() + y.size();
        return (kth(all(x), all(y), (n + 1) / 2) + kth(all(x), all(y), (n + 2) / 2)) * 0.5;
    }
};
