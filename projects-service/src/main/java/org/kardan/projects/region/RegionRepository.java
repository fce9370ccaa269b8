package org.kardan.projects.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;

/** The table of regions. */
@ApplicationScoped
public class RegionRepository implements PanacheRepositoryBase<Region, String> {

    /** The table, with what its rows said before. */
    public static final Table<Region> TABLE = new Table<>("Region", Region.class, "regions", "code", Region::getCode);

    private final Reading reading;
    private final KnownRows known;

    RegionRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** A region that is there. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Region require(String code) {
        return Foreseen.ask(Region.class, code, () -> findByIdOptional(code))
                .orElseThrow(() -> new NotFound("region", code));
    }

    /** Looks regions up for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> codes) {
        codes.forEach(code -> foreseen.put(Region.class, code, null));
        byCodes(codes).forEach(region -> foreseen.put(Region.class, region.getCode(), region));
    }

    /** The regions with these codes, in no order; unknown codes are left out. */
    public List<Region> byCodes(Collection<String> codes) {
        return reading.rows(Region.class, "among(code, ?1)", Among.codes(codes));
    }

    /** The regions that were known at the moment, in no order; what was not is left out. */
    public List<Region> byCodes(Collection<String> codes, OffsetDateTime knownAt) {
        return known.listed(TABLE, "code", codes, knownAt);
    }

    /** The regions that facts name, as known at the moment the facts were read at, in no order. */
    public List<Region> referred(Collection<String> codes, OffsetDateTime knownAt) {
        return known.referred(TABLE, codes, knownAt);
    }
}
