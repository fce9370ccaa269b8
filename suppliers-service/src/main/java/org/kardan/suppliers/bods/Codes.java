package org.kardan.suppliers.bods;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.organisation.OrganisationKind;
import org.kardan.suppliers.ownership.graph.InterestType;

/** The standard's codes and ours. */
final class Codes {

    static final String VERSION = "0.4";

    /** What stands in {@code entityType.details} where one of our kinds has no type of its own. */
    private static final Map<OrganisationKind, String> DETAILS = Map.of(
            OrganisationKind.PERSON_GROUP, "Group of persons",
            OrganisationKind.CONSORTIUM, "Consortium",
            OrganisationKind.FUND, "Fund");

    private static final Map<String, InterestType> INTERESTS =
            Arrays.stream(InterestType.values()).collect(Collectors.toMap(Codes::of, Function.identity()));

    /** {@code unspecifiedReason}. */
    private static final Set<String> REASONS = Set.of(
            "noBeneficialOwners",
            "subjectUnableToConfirmOrIdentifyBeneficialOwner",
            "interestedPartyHasNotProvidedInformation",
            "subjectExemptFromDisclosure",
            "interestedPartyExemptFromDisclosure",
            "unknown",
            "informationUnknownToPublisher");

    /** {@code entitySubtype}, by the types that may have one of their own; any type may be {@code other}. */
    private static final Map<String, Set<String>> SUBTYPES = Map.of(
            "arrangement", Set.of("trust", "nomination"),
            "legalEntity", Set.of("trust"),
            "stateBody", Set.of("governmentDepartment", "stateAgency"));

    private static final Pattern REGISTER = Pattern.compile("[A-Z]{2,3}-[A-Z0-9-]+");
    private static final String LEI = "LEI";
    private static final String LEI_AT_ORG_ID = "XI-LEI";

    private Codes() {}

    /** {@code VOTING_RIGHTS} is {@code votingRights}. */
    static String of(InterestType interest) {
        var words = interest.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    static Optional<InterestType> interest(String code) {
        return Optional.ofNullable(INTERESTS.get(code));
    }

    /** Our kind of an entity; empty where the type is none of the standard's. */
    static Optional<OrganisationKind> kind(String entityType, @Nullable String details) {
        var stated = DETAILS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(details))
                .map(Map.Entry::getKey)
                .findFirst();
        return switch (entityType) {
            case "registeredEntity", "legalEntity" -> Optional.of(stated.orElse(OrganisationKind.COMPANY));
            case "state", "stateBody" -> Optional.of(OrganisationKind.STATE_BODY);
            case "arrangement", "anonymousEntity", "unknownEntity" ->
                Optional.of(stated.orElse(OrganisationKind.UNKNOWN));
            default -> Optional.empty();
        };
    }

    /** Whether an entity of this type may have the subtype. */
    static boolean isSubtype(String entityType, String subtype) {
        return subtype.equals("other")
                || SUBTYPES.getOrDefault(entityType, Set.of()).contains(subtype);
    }

    /** Whether it is one of the standard's reasons for not naming somebody. */
    static boolean isReason(String reason) {
        return REASONS.contains(reason);
    }

    /** What our kind is called in {@code entityType.details}; null where the type says it. */
    static @Nullable String details(OrganisationKind kind) {
        return DETAILS.get(kind);
    }

    /** Whether the details only repeat our kind, and are no legal form. */
    static boolean isKind(String details) {
        return DETAILS.containsValue(details);
    }

    /** The standard's type for an organisation that did not come from a statement. */
    static String entityType(OrganisationKind kind) {
        return switch (kind) {
            case COMPANY, FUND -> "legalEntity";
            case STATE_BODY -> "stateBody";
            case CONSORTIUM -> "arrangement";
            case PERSON_GROUP -> "anonymousEntity";
            case UNKNOWN -> "unknownEntity";
        };
    }

    /** Our scheme: the code of org-id.guide, but for the LEI, which this graph calls so. */
    static Identifier identifier(@Nullable String scheme, @Nullable String schemeName, String value) {
        var name = scheme == null ? schemeName : scheme;
        return new Identifier(name == null ? "" : name.equals(LEI_AT_ORG_ID) ? LEI : name, value);
    }

    /** The code at org-id.guide; empty where the scheme has none, and is named instead. */
    static Optional<String> scheme(String scheme) {
        if (scheme.equals(LEI)) {
            return Optional.of(LEI_AT_ORG_ID);
        }
        return REGISTER.matcher(scheme).matches() ? Optional.of(scheme) : Optional.empty();
    }
}
