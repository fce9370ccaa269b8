package org.kardan.projects.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person's name as one script and language write it. */
@Entity
@Immutable
@Table(name = "person_names")
@Description("A person's name as one script and language write it.")
public class PersonName {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private int position;
    private String value;
    private String script;
    private @Nullable String language;

    @Column(name = "known_from")
    private @Nullable OffsetDateTime knownFrom;

    @Column(name = "known_to")
    private @Nullable OffsetDateTime knownTo;

    /** For Hibernate, which fills the fields. */
    protected PersonName() {}

    /** A form of a person's name, known as long as this version of the person is; {@code position} orders the forms. */
    public PersonName(Person person, int position, String value, String script, @Nullable String language) {
        this.personId = person.getId();
        this.knownFrom = person.knownSince();
        this.position = position;
        this.value = value;
        this.script = script;
        this.language = language;
    }

    @Ignore
    public @Nullable UUID getId() {
        return id;
    }

    @Ignore
    public UUID getPersonId() {
        return personId;
    }

    /** Since when it is known. */
    @Ignore
    public @Nullable OffsetDateTime getKnownFrom() {
        return knownFrom;
    }

    /** Until when it was; null: it is. */
    @Ignore
    public @Nullable OffsetDateTime getKnownTo() {
        return knownTo;
    }

    @Ignore
    public int getPosition() {
        return position;
    }

    @NonNull @Description("The name as it is written.")
    public String getValue() {
        return value;
    }

    @NonNull @Description("The script, an ISO 15924 code: `Latn`, `Cyrl`, `Arab`.")
    public String getScript() {
        return script;
    }

    @Description("The language (BCP 47). Null: the form belongs to no single language.")
    public @Nullable String getLanguage() {
        return language;
    }
}
