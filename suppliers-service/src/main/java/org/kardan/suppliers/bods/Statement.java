package org.kardan.suppliers.bods;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.organisation.OrganisationKind;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.graph.InterestType;

/** What a statement says, in our words: no more of it is held than this. */
sealed interface Statement {

    /** A share that nobody has published. */
    Share NOT_PUBLISHED = new Share(null, null);

    /** What every statement has. */
    Header header();

    /**
     * @param number the place of the statement in its file, from 1
     * @param line the line it begins in, from 1
     * @param date {@code statementDate}; null when not given
     */
    record Header(
            long number,
            long line,
            String statementId,
            String recordId,
            RecordType type,
            boolean closed,
            @Nullable String date) {}

    /** {@code recordType}. */
    enum RecordType {
        entity,
        person,
        relationship
    }

    /**
     * That somebody is there. Of persons the name alone is held: birth dates, addresses, nationalities and personal identifiers
     * are not read.
     *
     * @param names the first is the one to show; never empty
     * @param named false: the first name is a description of somebody who is not named
     * @param form the standard's own type, with its subtype after a slash
     */
    record Party(
            Header header,
            List<String> names,
            boolean named,
            OrganisationKind kind,
            @Nullable String legalForm,
            @Nullable String country,
            List<Identifier> identifiers,
            String form,
            @Nullable String unspecifiedReason)
            implements Statement {}

    /** What a register calls an entity. */
    record Identifier(String scheme, String value) {}

    /**
     * That somebody is interested in an entity.
     *
     * @param subject the record of the entity; null when the publisher could not specify it
     * @param interestedParty the record of whoever has the interests; null when the publisher could not specify it
     * @param indirect how many interests were left out since they are held through others: those are computed
     */
    record Relationship(
            Header header,
            @Nullable String subject,
            @Nullable String interestedParty,
            List<Interest> interests,
            int indirect)
            implements Statement {}

    /**
     * One interest.
     *
     * @param directness {@code directOrIndirect}, which is not indirect here; null when not given
     */
    record Interest(
            InterestType type,
            @Nullable String directness,
            Share share,
            FuzzyDate from,
            @Nullable FuzzyDate to) {}
}
