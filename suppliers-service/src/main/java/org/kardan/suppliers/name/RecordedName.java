package org.kardan.suppliers.name;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.fact.VersionedFact;

/** A name as one script and language write it. */
@MappedSuperclass
public abstract class RecordedName extends VersionedFact {

    private String value;
    private String script;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    /** For Hibernate, which fills the fields. */
    protected RecordedName() {}

    protected RecordedName(UUID id, OffsetDateTime knownFrom, Written written) {
        super(id, knownFrom);
        this.value = written.value();
        this.script = written.script();
        this.language = written.language();
        this.kind = written.kind();
    }

    /**
     * How a name is written.
     *
     * @param script ISO 15924
     * @param language BCP 47; null when it belongs to no single language
     */
    public record Written(
            String value, String script, @Nullable String language, NameKind kind) {}

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

    @NonNull @Description("What kind of name it is.")
    public NameKind getKind() {
        return kind;
    }
}
