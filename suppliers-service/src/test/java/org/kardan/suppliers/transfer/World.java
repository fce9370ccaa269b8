package org.kardan.suppliers.transfer;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A line or more of every type, under a tag that nothing else has. */
final class World {

    final String tag = UUID.randomUUID().toString();
    final UUID stake = UUID.randomUUID();
    final UUID name = UUID.randomUUID();

    private String fill(String line) {
        return line.replace("TAG", tag)
                .replace("CODE", "C" + tag.substring(0, 8).toUpperCase(Locale.ROOT))
                .replace("CITED", """
                        "citations":[{"source":"S5","modality":"REPORTED","reliability":"B","credibility":2,"locator":"p. 1","note":"TAG"}]""".replace("TAG", tag));
    }

    /** The lines. */
    List<String> lines() {
        return """
                {"type":"Source","code":"S-CODE","kind":"REPORT","title":"A report TAG","published":"XXXX-03","derivedFrom":"S5"}
                {"type":"Component","code":"CODE","name":"A part TAG","hsCode":"870829"}
                {"type":"Component","code":"CODE_B","name":"A part of it TAG","parent":"CODE"}
                {"type":"Organisation","slug":"co-TAG","name":"ГАЗ","kind":"COMPANY","legalForm":"ООО","country":"RU",CITED}
                {"type":"Organisation","slug":"buyers-TAG","name":"Russian managers","kind":"PERSON_GROUP",CITED}
                {"type":"Organisation","slug":"twin-TAG","name":"GAZ","kind":"COMPANY","mergedInto":"co-TAG","mergeReason":"The same",CITED}
                {"type":"OrganisationName","id":"NAME","organisation":"co-TAG","value":"کاظم","script":"Arab","language":"fa","kind":"OFFICIAL",CITED}
                {"type":"OrganisationIdentifier","organisation":"co-TAG","scheme":"LEI","value":"L-TAG",CITED}
                {"type":"Asset","slug":"group-TAG","name":"Group","kind":"ASSET_GROUP",CITED}
                {"type":"Asset","slug":"plant-TAG","name":"Plant","kind":"PLANT","region":"RU-NIZ","country":"RU","address":"88 Lenin Avenue","latitude":56.25,"longitude":43.9,"parent":"group-TAG",CITED}
                {"type":"AssetName","asset":"plant-TAG","value":"Завод","script":"Cyrl","kind":"SHORT",CITED}
                {"type":"AssetStatus","asset":"plant-TAG","status":"OPERATING","validFrom":"2014~","validTo":"undisclosed",CITED}
                {"type":"SupplyCapability","asset":"plant-TAG","component":"CODE","unitsLow":10,"unitsHigh":20,"validFrom":"2026-21",CITED}
                {"type":"OwnershipStake","id":"STAKE","owner":"buyers-TAG","organisation":"co-TAG","interest":"SHAREHOLDING","shareMin":0.3,"shareMax":0.7,"validFrom":"2014-05-01",CITED}
                {"type":"OwnershipStake","owner":"co-TAG","asset":"plant-TAG","interest":"SHAREHOLDING","validFrom":"undisclosed",CITED}
                {"type":"Restriction","organisation":"co-TAG","authority":"An office","programme":"P","validFrom":"2024?",CITED}
                {"type":"Deal","slug":"deal-TAG","title":"A deal",CITED}
                {"type":"DealTarget","deal":"deal-TAG","organisation":"co-TAG","shareMin":0.5,"shareMax":0.5,CITED}
                {"type":"DealTarget","deal":"deal-TAG","asset":"plant-TAG",CITED}
                {"type":"DealParty","deal":"deal-TAG","organisation":"buyers-TAG","role":"ACQUIRER",CITED}
                {"type":"DealEffect","deal":"deal-TAG","kind":"COMPONENT_ACCESS","description":"Who gets seats",CITED}
                {"type":"DealEvent","deal":"deal-TAG","stage":"RUMOURED","occurred":"undisclosed","description":"Said so",CITED}
                {"type":"DealEvent","deal":"deal-TAG","stage":"AGREED","occurred":"2025","description":"Agreed",CITED}
                {"type":"DealEvent","deal":"deal-TAG","stage":"CLOSED","occurred":"2026-03/..","description":"Closed",CITED}
                """.lines().map(
                line -> fill(line.replace("\"STAKE\"", "\"" + stake + "\"").replace("\"NAME\"", "\"" + name + "\""))).toList();
    }
}
