package org.kardan.projects.region;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.VersionedRow;
import org.kardan.projects.fact.ProjectSearchResult;

/** A region of the world. */
@Entity
@Table(name = "regions")
@Key(fields = @FieldSet("code"))
@Description("A region of a country, by ISO 3166-2. Its plants come from the suppliers service.")
public class Region extends VersionedRow implements ProjectSearchResult {

    @Id
    private String code;

    private String name;
    private String country;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    /** For Hibernate, which fills the fields. */
    protected Region() {}

    /** A new region. */
    public Region(String code, String name, String country, @Nullable Double latitude, @Nullable Double longitude) {
        this.code = code;
        this.name = name;
        this.country = country;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** A region that is there, for whoever asks for nothing but its code. */
    public static Region ofCodeAlone(String code) {
        return new Region(code, "", "", null, null);
    }

    @NonNull @org.eclipse.microprofile.graphql.Id
    @Description("ISO 3166-2 code, for example `RU-NIZ`.")
    public String getCode() {
        return code;
    }

    @NonNull @Description("The name in English.")
    public String getName() {
        return name;
    }

    @NonNull @Description("ISO 3166-1 alpha-2 code of the country, for example `RU`.")
    public String getCountry() {
        return country;
    }

    @Description("Latitude of the region's centre in degrees (WGS 84), good to about a tenth. Null: not recorded.")
    public @Nullable Double getLatitude() {
        return latitude;
    }

    @Description("Longitude of the region's centre in degrees (WGS 84), good to about a tenth. Null: not recorded.")
    public @Nullable Double getLongitude() {
        return longitude;
    }
}
