package io.clientele.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.bench.Measured.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aRatioIsTimeByTimeOfWhatStandsBeside() {
        assertThat(new Measured("rfm", Usage.ofSeconds(3), 2, null).ratio()).isEqualTo(1.5);
        assertThat(Measured.alone("rfm", Usage.ofSeconds(3)).ratio()).isZero();
    }

    @Test
    void eachLimitCanBePassedAlone() {
        Limit limit = new Limit(8, 2, 1024);
        assertThat(new Measured("all", new Usage(8, 1, 1024), 4, limit).verdict())
                .isEqualTo("ok");
        assertThat(new Measured("all", new Usage(8.01, 1, 1024), 9, limit).verdict())
                .isEqualTo("over");
        assertThat(new Measured("all", new Usage(8, 1, 1025), 9, limit).verdict())
                .isEqualTo("over");
        assertThat(new Measured("all", new Usage(8, 1, 1024), 3.9, limit).verdict())
                .isEqualTo("over");
        assertThat(new Measured("all", new Usage(80, 1, 9999), 1, null).verdict())
                .isEmpty();
    }

    @Test
    void theMedianIsOfTimeAndTheMostOfMemory() {
        Usage median = Usage.median(List.of(new Usage(3, 5, 700), new Usage(1, 2, 900), new Usage(2, 4, 100)));
        assertThat(median).isEqualTo(new Usage(2, 4, 900));
        assertThat(Usage.median(List.of(new Usage(3, 5, 700), new Usage(1, 2, 900))))
                .isEqualTo(new Usage(1, 2, 900));
    }

    @Test
    void aTableStandsInColumns() {
        Table table = new Table();
        table.add(new Measured("analyze", new Usage(7.123, 12.5, 812), 0, new Limit(8, 0, 1024)));
        table.add(new Measured("rfm", Usage.ofSeconds(.3), .1, Limit.ofRatio(2)));
        table.add(Measured.alone("bare", Usage.ofSeconds(.1)));
        assertThat(table.over()).isTrue();
        assertThat(table.text()).isEqualTo("""
                        what     wall s  CPU s  peak MB  beside s  ratio  limit
                        analyze    7.12  12.50      812                   ≤ 8 s, ≤ 1024 MB  ok
                        rfm       0.300                     0.100   3.00  ≤ 2×              over
                        bare      0.100
                        """);
    }
}
