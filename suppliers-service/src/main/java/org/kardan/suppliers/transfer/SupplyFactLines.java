package org.kardan.suppliers.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferType;
import org.kardan.suppliers.asset.AssetNameForm;
import org.kardan.suppliers.asset.AssetNameInput;
import org.kardan.suppliers.asset.AssetStatusForm;
import org.kardan.suppliers.asset.AssetStatusInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.fact.Fact;
import org.kardan.suppliers.organisation.OrganisationIdentifierForm;
import org.kardan.suppliers.organisation.OrganisationIdentifierInput;
import org.kardan.suppliers.organisation.OrganisationNameForm;
import org.kardan.suppliers.organisation.OrganisationNameInput;
import org.kardan.suppliers.ownership.OwnershipStakeForm;
import org.kardan.suppliers.ownership.OwnershipStakeInput;
import org.kardan.suppliers.restriction.RestrictionForm;
import org.kardan.suppliers.restriction.RestrictionInput;
import org.kardan.suppliers.supply.SupplyCapabilityForm;
import org.kardan.suppliers.supply.SupplyCapabilityInput;
import org.kardan.suppliers.write.FactForm;
import org.kardan.suppliers.write.FactLines;
import org.kardan.suppliers.write.LineCitations;

/** Lines of the facts about organisations and assets. */
@ApplicationScoped
class SupplyFactLines {

    private final LineCitations citations;
    private final OrganisationNameForm organisationNames;
    private final OrganisationIdentifierForm identifiers;
    private final AssetNameForm assetNames;
    private final AssetStatusForm statuses;
    private final SupplyCapabilityForm capabilities;
    private final OwnershipStakeForm stakes;
    private final RestrictionForm restrictions;

    SupplyFactLines(
            LineCitations citations,
            OrganisationNameForm organisationNames,
            OrganisationIdentifierForm identifiers,
            AssetNameForm assetNames,
            AssetStatusForm statuses,
            SupplyCapabilityForm capabilities,
            OwnershipStakeForm stakes,
            RestrictionForm restrictions) {
        this.citations = citations;
        this.organisationNames = organisationNames;
        this.identifiers = identifiers;
        this.assetNames = assetNames;
        this.statuses = statuses;
        this.capabilities = capabilities;
        this.stakes = stakes;
        this.restrictions = restrictions;
    }

    List<TransferType> types() {
        return List.of(
                lines(
                        organisationNames,
                        OrganisationNameInput.class,
                        organisation("organisation_names").with("value", "script", "language", "kind"),
                        false),
                lines(
                        identifiers,
                        OrganisationIdentifierInput.class,
                        organisation("organisation_identifiers").with("scheme", "value"),
                        false),
                lines(
                        assetNames,
                        AssetNameInput.class,
                        asset("asset_names").with("value", "script", "language", "kind"),
                        false),
                lines(
                        statuses,
                        AssetStatusInput.class,
                        asset("asset_statuses").with("status").dated("validFrom", "validTo"),
                        true),
                lines(
                        capabilities,
                        SupplyCapabilityInput.class,
                        asset("supply_capabilities")
                                .reference("component", "components", "component_id", "code")
                                .with("unitsLow", "unitsHigh")
                                .dated("validFrom", "validTo"),
                        true),
                lines(
                        stakes,
                        OwnershipStakeInput.class,
                        ExportQuery.ofFacts("ownership_stakes")
                                .reference("owner", "organisations", "owner_id", "slug")
                                .reference("organisation", "organisations", "organisation_id", "slug")
                                .reference("asset", "assets", "asset_id", "slug")
                                .with("interest", "shareMin", "shareMax")
                                .dated("validFrom", "validTo"),
                        true),
                lines(
                        restrictions,
                        RestrictionInput.class,
                        organisation("restrictions")
                                .reference("asset", "assets", "asset_id", "slug")
                                .with("authority", "programme", "description")
                                .dated("validFrom", "validTo"),
                        true));
    }

    private static ExportQuery organisation(String table) {
        return ExportQuery.ofFacts(table).reference("organisation", "organisations", "organisation_id", "slug");
    }

    private static ExportQuery asset(String table) {
        return ExportQuery.ofFacts(table).reference("asset", "assets", "asset_id", "slug");
    }

    private <F extends Fact, I extends Cited> TransferType lines(
            FactForm<F, I> form, Class<I> input, ExportQuery export, boolean needsCitations) {
        return new FactLines<>(form, input, export.cited(), citations, needsCitations);
    }
}
