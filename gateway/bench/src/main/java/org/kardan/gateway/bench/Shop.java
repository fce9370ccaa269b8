package org.kardan.gateway.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The data behind the four subgraphs: always the same, so that every gateway must give the same answer. */
final class Shop {
    private Shop() {}

    record User(String id, String name, String username, int birthday) {}

    record Product(String upc, String name, int price, int weight, boolean inStock) {}

    record Review(String id, String body, String authorId, String upc) {}

    private static final List<User> USERS = List.of(
            new User("1", "Ada Lindqvist", "ada", 1815),
            new User("2", "Bruno Castellani", "brunoc", 1974),
            new User("3", "Chiara Nowak", "chiara_n", 1988),
            new User("4", "Dmitri Halonen", "dmitri.h", 1990),
            new User("5", "Elif Andersen", "elif", 1969),
            new User("6", "Farid Moreau", "farid", 2001));

    private static final List<Product> PRODUCTS = List.of(
            new Product("1", "Table", 899, 100, true),
            new Product("2", "Couch", 1299, 1000, false),
            new Product("3", "Chair", 54, 50, true),
            new Product("4", "Bookcase", 450, 320, true),
            new Product("5", "Lamp", 85, 12, false),
            new Product("6", "Wardrobe", 1480, 900, true),
            new Product("7", "Carpet", 310, 140, true),
            new Product("8", "Mirror", 120, 60, false),
            new Product("9", "Desk", 640, 280, true));

    private static final List<Review> REVIEWS = List.of(
            review(1, "Love it, and so does the cat, who has found the drawer that nobody else needs.", 1, 1),
            review(2, "Too expensive for what it is: you pay for the name that is printed below the seat.", 1, 2),
            review(3, "Could be better: one leg is shorter than the others, and the felt does not help.", 2, 3),
            review(4, "Prefer something else, in oak, although the colour was what the picture promised.", 2, 1),
            review(5, "It stands where it should and holds what it must; what more could one ask of it?", 3, 4),
            review(6, "Brighter than the picture says, and warm enough for reading until late at night.", 4, 5),
            review(7, "Took two evenings to put together, and a third one to find the screw left over.", 5, 1),
            review(8, "Not in this colour again: the cover fades, and the dealer says that it always did.", 5, 2),
            review(9, "Good value, \"quick\" delivery after five weeks, and a box that fills the hall.", 6, 3),
            review(10, "Für den Preis in Ordnung, nur die Schubladen könnten etwas leichter laufen.", 6, 1),
            review(11, "It came without the screws, without the plan, and without the second shelf.", 3, 2));

    private static Review review(int id, String body, int author, int product) {
        return new Review(String.valueOf(id), body, String.valueOf(author), String.valueOf(product));
    }

    static List<User> users() {
        return USERS;
    }

    static List<Product> products(int first) {
        return PRODUCTS.subList(0, Math.clamp(first, 0, PRODUCTS.size()));
    }

    /** Made up on demand: about 250 bytes of JSON each. */
    static List<Product> catalogue(int size) {
        return IntStream.range(0, size).mapToObj(Shop::madeUp).toList();
    }

    private static Product madeUp(int number) {
        return new Product("c" + number, "A piece of furniture that nobody needs, ".repeat(4) + number, 10, 20, true);
    }

    static @Nullable User user(String id) {
        return USERS.stream().filter(user -> user.id().equals(id)).findFirst().orElse(null);
    }

    static @Nullable Product product(String upc) {
        return upc.startsWith("c")
                ? madeUp(Integer.parseInt(upc.substring(1)))
                : PRODUCTS.stream()
                        .filter(product -> product.upc().equals(upc))
                        .findFirst()
                        .orElse(null);
    }

    static @Nullable Review review(String id) {
        return REVIEWS.stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static List<Review> reviewsBy(User user) {
        return REVIEWS.stream()
                .filter(review -> review.authorId().equals(user.id()))
                .toList();
    }

    static List<Review> reviewsOf(Product product) {
        return REVIEWS.stream()
                .filter(review -> review.upc().equals(product.upc()))
                .toList();
    }
}
