package org.kardan.suppliers.exposure.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares two answers as values: numbers but for rounding, owners in any order, since those of equal shares may come in either. */
final class Alike {

    /** Sums in another order differ in the last digits; the client that parses them here has seven. */
    private static final double ROUNDING = 1e-5;

    private Alike() {}

    static void assertAlike(String where, Object one, Object other) {
        switch (one) {
            case Map<?, ?> map
            when other instanceof Map<?, ?> others -> {
                require(map.keySet().equals(others.keySet()), where, one, other);
                map.forEach((key, value) -> assertAlike(where + "." + key, value, others.get(key)));
            }
            case List<?> list
            when other instanceof List<?> others -> {
                require(list.size() == others.size(), where, one, other);
                var first = sorted(list);
                var second = sorted(others);
                for (int i = 0; i < first.size(); i++) {
                    assertAlike("%s[%d]".formatted(where, i), first.get(i), second.get(i));
                }
            }
            case Number number
            when other instanceof Number another -> {
                double scale = Math.max(1, Math.abs(number.doubleValue()));
                require(Math.abs(number.doubleValue() - another.doubleValue()) <= ROUNDING * scale, where, one, other);
            }
            case null, default -> require(Objects.equals(one, other), where, one, other);
        }
    }

    private static List<?> sorted(List<?> list) {
        boolean owners = !list.isEmpty() && list.getFirst() instanceof Map<?, ?> first && first.containsKey("owner");
        return owners
                ? list.stream()
                        .sorted(Comparator.comparing(owner -> String.valueOf(((Map<?, ?>) owner).get("owner"))))
                        .toList()
                : list;
    }

    private static void require(boolean alike, String where, Object one, Object other) {
        if (!alike) {
            throw new AssertionError("%s:%n  %s%nis not%n  %s".formatted(where, one, other));
        }
    }
}
