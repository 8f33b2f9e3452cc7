package io.clientele.maths;

import java.math.BigInteger;

/** A sum of longs in 128 bits (two's complement): amounts of many millions of people pass 2^63, never 2^127. */
final class WideSum implements Comparable<WideSum> {

    private long high;
    private long low;

    static WideSum of(BigInteger value) {
        WideSum sum = new WideSum();
        sum.high = value.shiftRight(Long.SIZE).longValueExact();
        sum.low = value.longValue();
        return sum;
    }

    void add(long value) {
        add(value >> (Long.SIZE - 1), value);
    }

    void add(WideSum other) {
        add(other.high, other.low);
    }

    private void add(long otherHigh, long otherLow) {
        low += otherLow;
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
    }

    BigInteger toBigInteger() {
        BigInteger bits = BigInteger.valueOf(high).shiftLeft(Long.SIZE);
        BigInteger unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return bits.add(unsigned);
    }

    @Override
    public int compareTo(WideSum other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WideSum sum && sum.high == high && sum.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high * 31 + low);
    }
}
