/// The headers of each field where the CRM speaks Swedish, Danish, Norwegian or Finnish.
///
/// Written as in ``TranslatedHeaders``.
enum NordicHeaders {
  static let words: [Field: String] = [
    .name: """
    affärsmöjlighet, affär, affärsnamn, möjlighet, namn, ämne, salgsmulighed, salgsmulighet, \
    navn, emne, tittel, myyntimahdollisuus, mahdollisuus, nimi, kauppa, otsikko
    """,
    .account: """
    kund, kundnamn, företag, företagsnamn, virksomhed, kundenavn, firmanavn, bedrift, selskap, \
    kontonavn, asiakas, asiakkaan nimi, yritys, organisaatio
    """,
    .rep: """
    säljare, ägare, ansvarig, ansvarig säljare, kontoansvarig, handläggare, sælger, ejer, \
    ansvarlig, selger, eier, vastuuhenkilö, omistaja, myyjä
    """,
    .team: "säljteam, salgsteam, myyntitiimi, tiimi",
    .amount: """
    belopp, värde, ordervärde, affärsvärde, beløb, værdi, beløp, verdi, arvo, määrä, \
    kaupan arvo
    """,
    .currency: "valuutta",
    .weighted: "viktat belopp, viktat värde, vægtet beløb, vektet beløp, painotettu arvo",
    .stage: """
    fas, steg, skede, försäljningsfas, säljfas, trin, stadie, salgsfase, trinn, salgstrinn, \
    vaihe, myyntivaihe
    """,
    .probability: "sannolikhet, sandsynlighed, sannsynlighet, todennäköisyys",
    .closeDate: """
    förväntat avslutsdatum, beräknat avslutsdatum, förväntat avslut, avslutsdatum, \
    stängningsdatum, forventet lukkedato, forventet lukning, lukkedato, \
    forventet afslutningsdato, afslutningsdato, forventet avslutningsdato, avslutningsdato, \
    arvioitu päättymispäivä, odotettu päättymispäivä, päättymispäivä, \
    arvioitu sulkemispäivä, sulkemispäivä, slutdatum, slutdato, sluttdato
    """,
    .actualCloseDate: "faktiskt avslutsdatum, faktisk lukkedato, faktisk avslutningsdato",
    .created: """
    skapad, skapat, skapad datum, skapandedatum, oprettet, oprettet den, oprettelsesdato, \
    opprettet, opprettet dato, opprettelsesdato, luotu, luontipäivä
    """,
    .lastActivity: "senaste aktivitet, seneste aktivitet, siste aktivitet, viimeisin aktiviteetti",
    .nextStep: "nästa steg, næste trin, neste steg, neste trinn, seuraava vaihe",
    .source: "källa, kilde, lähde",
    .region: "område, maa, alue",
    .product: "produkt, tuote",
    .lossReason: "förlustorsak, tabsårsag, årsag til tab, tapsårsak, häviön syy",
    .status: "tila",
    .isClosed: "stängd, lukket, suljettu",
    .isWon: "vunnen, vunnet, vundet, voitettu",
    .isLost: "förlorad, tabt, tapt, hävitty",
  ]
}
