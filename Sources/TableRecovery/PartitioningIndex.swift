extension RandomAccessCollection {
    /// The first index whose element belongs to the second part of a collection that is parted in two, or its end; found by
    /// halving (as `std::partition_point`).
    func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Index {
        var start = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(start, offsetBy: half)
            if belongsInSecondPart(self[middle]) {
                count = half
            } else {
                start = index(after: middle)
                count -= half + 1
            }
        }
        return start
    }
}
