// AC: binary search for the cut of the shorter one, carriage returns
class Solution {
public:
    double findMedianSortedArrays(vector<int>& a, vector<int>& b) {
        if (a.size() > b.size()) return findMedianSortedArrays(b, a);
        int m = a.size(), n = b.size(), lo = 0, hi = m;
        while (true) {
            int i = lo + (hi - lo) / 2;
            int j = (m + n + 1) / 2 - i;
            int al = i ? a[i - 1] : INT_MIN, ar = i < m ? a[i] : INT_MAX;
            int bl = j ? b[j - 1] : INT_MIN, br = j < n ? b[j] : INT_MAX;
            if (al > br) hi = i - 1;
            else if (bl > ar) lo = i + 1;
            else if ((m + n) & 1) return max(al, bl);
            else return (max(al, bl) + min(ar, br)) / 2.0;
        }
    }
};
