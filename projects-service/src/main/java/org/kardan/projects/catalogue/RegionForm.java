package org.kardan.projects.catalogue;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.region.Region;
import org.kardan.projects.write.RowForm;

/** How regions are written. */
@Singleton
public class RegionForm extends RowForm<Region, RegionInput> {

    RegionForm() {
        super("Region", "regions", Region.class);
    }

    @Override
    protected String keyColumn() {
        return "code";
    }

    @Override
    protected Object key(String given) {
        return given;
    }

    @Override
    protected Object keyOf(Region row) {
        return row.getCode();
    }

    @Override
    protected void made(Region row) {
        Foreseen.made(Region.class, row.getCode(), row);
    }

    @Override
    protected Region row(UUID id, @Nullable Region previous, RegionInput input) {
        var code = Given.matching("code", input.code(), "[A-Z]{2}-[A-Z0-9]{1,3}", "an ISO 3166-2 code such as RU-NIZ");
        Given.unchanged("code", previous == null ? null : previous.getCode(), code);
        if ((input.latitude() == null) != (input.longitude() == null)) {
            throw new BadUserInput(
                    "longitude", "one coordinate alone is no place", "give latitude and longitude, or neither");
        }
        return new Region(
                code,
                Given.text("name", input.name()),
                Given.country("code", code.substring(0, 2)),
                Given.between("latitude", input.latitude(), -90, 90),
                Given.between("longitude", input.longitude(), -180, 180));
    }
}
