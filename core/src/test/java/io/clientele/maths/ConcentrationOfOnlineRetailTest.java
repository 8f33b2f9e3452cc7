package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Gross of the customers of Online Retail II, 2009-12-01 to 2010-12-09 (UCI, CC BY 4.0); expected figures were derived from
 * the file by other code.
 */
class ConcentrationOfOnlineRetailTest {

    private static Concentration customers;

    @BeforeAll
    static void read() throws SQLException {
        Path file =
                Path.of(System.getProperty("clientele.data", ""), "online-retail/online_retail_ii_2009_2010.csv.gz");
        if (!Files.exists(file)) {
            System.out.println("skipped: no data");
            Assumptions.abort("skipped: no data");
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.prepareStatement("""
                        select CustomerID, (sum(Quantity * Price) * 10000)::bigint
                        from read_csv(?, header = true, columns = {
                          'Invoice': 'varchar', 'StockCode': 'varchar', 'Quantity': 'bigint', 'InvoiceDate': 'varchar',
                          'Price': 'decimal(18,4)', 'CustomerID': 'varchar', 'Country': 'varchar'})
                        where CustomerID <> '' and Quantity > 0 and Price > 0 and Invoice not like 'C%'
                        group by CustomerID
                        """)) {
            statement.setString(1, file.toString());
            try (var rows = statement.executeQuery()) {
                long[] amounts = new long[4_312];
                int[] groups = new int[amounts.length];
                for (int i = 0; rows.next(); i++) {
                    amounts[i] = rows.getLong(2);
                    groups[i] = Groups.of(rows.getString(1));
                }
                customers = new Concentration(amounts, groups);
            }
        }
    }

    @Test
    void theTopFifthBringSeventyThreePerCent() {
        check(customers.topShare(new BigDecimal("0.2")), .734765, .7061, .7634);
    }

    @Test
    void twentySevenPerCentOfPeopleGiveEighty() {
        check(customers.shareGiving(new BigDecimal("0.8")), .272727, .2446, .3009);
    }

    @Test
    void giniIsSevenTenths() {
        check(customers.gini(), .704444, .6740, .7349);
    }

    private static void check(Jackknife figure, double whole, double low, double high) {
        assertThat(figure.whole()).isEqualTo(whole, within(1e-6));
        assertThat(figure.interval(0, 1).low()).isEqualTo(low, within(5e-5));
        assertThat(figure.interval(0, 1).high()).isEqualTo(high, within(5e-5));
    }
}
