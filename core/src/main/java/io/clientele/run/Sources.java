package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Intake;
import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import io.clientele.collect.TableKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which source a table comes from: the one the user named, else the one whose tables have the same columns, else a new one. */
final class Sources {

    private final Receipts receipts;
    private final @Nullable String given;

    Sources(Receipts receipts, @Nullable String given) {
        this.receipts = receipts;
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
            Set<String> orders = together.stream()
                    .filter(other -> isOfOrders(other) && sameKey(taken, other))
                    .map(this::own)
                    .collect(Collectors.toSet());
            if (orders.size() == 1) {
                return orders.iterator().next();
            }
        }
        return own(taken);
    }

    private static boolean isOfOrders(Intake.Taken taken) {
        return TableKind.of(taken.columns()).equals(Optional.of(TableKind.ORDERS));
    }

    private static boolean sameKey(Intake.Taken people, Intake.Taken orders) {
        Optional<String> key = customerKey(people);
        return key.isPresent() && key.equals(customerKey(orders));
    }

    private static Optional<String> customerKey(Intake.Taken taken) {
        return taken.columns().stream()
                .filter(column -> column.meaning() == Meaning.CUSTOMER_KEY)
                .map(ColumnMapping::header)
                .findFirst();
    }

    private String own(Intake.Taken taken) {
        List<String> headers =
                taken.columns().stream().map(ColumnMapping::header).toList();
        for (Receipt receipt : receipts.believed()) {
            if (receipt.columns().stream().map(ColumnMapping::header).toList().equals(headers)) {
                return receipt.source();
            }
        }
        return stem(taken.input().name());
    }

    private static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
