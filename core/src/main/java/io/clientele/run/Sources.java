package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Intake;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.TableKind;
import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which source a table comes from: the one the user named, else the one whose tables have the same columns, else a new one. */
final class Sources {

    /** Fewer customers known to both tell nothing. */
    private static final int FEWEST = 3;

    private final Engine engine;
    private final Receipts receipts;
    private final @Nullable String given;

    Sources(Engine engine, @Nullable String given) {
        this.engine = engine;
        this.receipts = new Receipts(engine);
        this.given = given;
    }

    /**
     * @param together all tables taken in with it: a table of customers belongs to the one source of orders among them that
     *     names its customers by a column of the same header
     */
    String of(Intake.Taken taken, List<Intake.Taken> together) {
        if (given != null) {
            return given;
        }
        if (!isOfOrders(taken)) {
            List<Intake.Taken> orders = together.stream()
                    .filter(other -> isOfOrders(other) && sameKey(taken, other))
                    .toList();
            if (orders.stream()
                            .map(other -> headers(other.columns()))
                            .distinct()
                            .count()
                    == 1) {
                return own(orders.get(0));
            }
        }
        if (TableKind.of(taken.columns()).equals(Optional.of(TableKind.COSTS))) {
            return ofCosts(taken);
        }
        return own(taken);
    }

    /** Costs that come later belong to the one source whose orders name customers by a column of the same header. */
    private String ofCosts(Intake.Taken taken) {
        Optional<String> key = customerKey(taken);
        List<String> named = receipts.believed().stream()
                .filter(receipt -> receipt.kind() == TableKind.ORDERS)
                .filter(receipt -> key.isPresent()
                        && receipt.column(Meaning.CUSTOMER_KEY)
                                .map(ColumnMapping::header)
                                .equals(key))
                .map(Receipt::source)
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : own(taken);
    }

    private static boolean isOfOrders(Intake.Taken taken) {
        return TableKind.of(taken.columns()).equals(Optional.of(TableKind.ORDERS));
    }

    private static boolean sameKey(Intake.Taken people, Intake.Taken orders) {
        Optional<String> key = customerKey(people);
        return key.isPresent() && key.equals(customerKey(orders));
    }

    private static Optional<String> customerKey(Intake.Taken taken) {
        return column(taken, Meaning.CUSTOMER_KEY).map(ColumnMapping::header);
    }

    /** That of an earlier table with the same columns, or of the same file name, unless its customers are others. */
    private String own(Intake.Taken taken) {
        List<String> headers = headers(taken.columns());
        Set<String> tried = new LinkedHashSet<>();
        for (Receipt receipt : receipts.believed()) {
            if (headers(receipt.columns()).equals(headers) && tried.add(receipt.source()) && !others(taken, receipt)) {
                return receipt.source();
            }
        }
        String stem = stem(taken.input().name());
        String free = stem;
        for (int number = 2; tried.contains(free); number++) {
            free = stem + " " + number;
        }
        return free;
    }

    private static List<String> headers(List<ColumnMapping> columns) {
        return columns.stream().map(ColumnMapping::header).toList();
    }

    /** Whether most customer numbers that both know belong to people of other names: then it is another shop. */
    private boolean others(Intake.Taken taken, Receipt receipt) {
        Optional<ColumnMapping> key = column(taken, Meaning.CUSTOMER_KEY);
        Optional<ColumnMapping> name = column(taken, Meaning.CUSTOMER_NAME);
        boolean kept = Files.notExists(taken.part());
        if (key.isEmpty() || name.isEmpty() || kept) {
            return false;
        }
        Row counts = engine.rows(
                        "compare customers",
                        String.format(
                                Locale.ROOT,
                                """
                                select count(*), count(case when fold_name(n.name) <> fold_name(p.full_name) then 1 end)
                                from (
                                    select named(%1$s) as source_key, min(read_name(%2$s)) as name
                                    from %3$s
                                    where fault is null and %1$s is not null and %2$s is not null
                                    group by 1
                                ) as n
                                join (
                                    select source_key, min(full_name) as full_name
                                    from clean.parties
                                    where source = ? and full_name is not null
                                    group by source_key
                                ) as p on p.source_key = n.source_key
                                where n.name is not null""",
                                key.orElseThrow().column(),
                                name.orElseThrow().column(),
                                engine.dialect().parquet(taken.part())),
                        receipt.source())
                .get(0);
        return counts.number(1) >= FEWEST && 2 * counts.number(2) > counts.number(1);
    }

    private static Optional<ColumnMapping> column(Intake.Taken taken, Meaning meaning) {
        return taken.columns().stream()
                .filter(column -> column.meaning() == meaning)
                .findFirst();
    }

    private static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
