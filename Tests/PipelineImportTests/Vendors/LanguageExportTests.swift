import PipelineImport
import PipelineModel
import Testing

/// Exports in the languages of people who sell: titles, words for won and lost, dates, amounts.
@Suite struct LanguageExportTests {
  /// A file of one open, one won and one lost deal of 12,000, 5,000 and 4,000.
  struct Export: CustomTestStringConvertible {
    var testDescription: String
    var lines: String
  }

  @Test(arguments: [
    Export(
      testDescription: "Swedish",
      lines: """
        Affärsmöjlighet;Kund;Säljare;Fas;Belopp;Sannolikhet;Förväntat avslutsdatum
        A;Åkerö AB;Ana;Offert;12 000,00 kr;40 %;2026-12-14
        B;Beta;Bo;Vunnen;5 000,00 kr;100 %;2026-10-31
        C;Gamma;Bo;Förlorad;4 000,00 kr;0 %;2026-10-30
        """),
    Export(
      testDescription: "Danish",
      lines: """
        Salgsmulighed;Kunde;Sælger;Fase;Beløb;Sandsynlighed;Forventet lukkedato
        A;Acme ApS;Ana;Tilbud;12.000,00 kr.;40%;14-12-2026
        B;Beta;Bo;Vundet;5.000,00 kr.;100%;31-10-2026
        C;Gamma;Bo;Tabt;4.000,00 kr.;0%;30-10-2026
        """),
    Export(
      testDescription: "Norwegian",
      lines: """
        Salgsmulighet;Kunde;Selger;Fase;Beløp;Forventet avslutningsdato
        A;Acme AS;Ana;Tilbud;12 000,00 kr;14.12.2026
        B;Beta;Bo;Vunnet;5 000,00 kr;31.10.2026
        C;Gamma;Bo;Tapt;4 000,00 kr;30.10.2026
        """),
    Export(
      testDescription: "Finnish",
      lines: """
        Myyntimahdollisuus;Asiakas;Vastuuhenkilö;Vaihe;Arvo;Arvioitu päättymispäivä
        A;Acme Oy;Ana;Tarjous;12 000,00 €;14.12.2026
        B;Beta;Bo;Voitettu;5 000,00 €;31.10.2026
        C;Gamma;Bo;Hävitty;4 000,00 €;30.10.2026
        """),
    Export(
      testDescription: "Polish",
      lines: """
        Szansa sprzedaży;Klient;Właściciel;Etap;Kwota;Planowana data zamknięcia
        A;Łódź sp. z o.o.;Zdzisław;Oferta;12 000,00 zł;14.12.2026
        B;Beta;Bo;Wygrana;5 000,00 zł;31.10.2026
        C;Gamma;Bo;Przegrana;4 000,00 zł;30.10.2026
        """),
    Export(
      testDescription: "Czech",
      lines: """
        Příležitost;Zákazník;Vlastník;Fáze;Částka;Datum uzavření
        A;Acme;Ana;Nabídka;12 000,00 Kč;14.12.2026
        B;Beta;Bo;Vyhráno;5 000,00 Kč;31.10.2026
        C;Gamma;Bo;Prohráno;4 000,00 Kč;30.10.2026
        """),
    Export(
      testDescription: "Turkish",
      lines: """
        Fırsat;Müşteri;Sorumlu;Aşama;Tutar;Kapanış Tarihi
        A;Acme A.Ş.;Ayşe;Teklif;12.000,00 ₺;14.12.2026
        B;Beta;Bora;Kazanıldı;5.000,00 ₺;31.10.2026
        C;Gamma;Bora;Kaybedildi;4.000,00 ₺;30.10.2026
        """),
    Export(
      testDescription: "Russian, as Bitrix24 exports",
      lines: """
        ID;Стадия сделки;Название сделки;Сумма;Валюта;Компания;Ответственный;Предполагаемая дата закрытия;Сделка закрыта
        1;Новая;A;12 000,00;RUB;Акме;Анна;14.12.2026;Нет
        2;Сделка успешна;B;5 000,00;RUB;Бета;Борис;31.10.2026;Да
        3;Сделка провалена;C;4 000,00;RUB;Гамма;Борис;30.10.2026;Да
        """),
    Export(
      testDescription: "Korean",
      lines: """
        영업기회 이름,거래처,담당자,단계,금액,예상 마감일
        A,아크메,김민수,제안,"₩12,000",2026년 12월 14일
        B,베타,이영희,수주,"₩5,000",2026-10-31
        C,감마,이영희,실주,"₩4,000",2026-10-30
        """),
    Export(
      testDescription: "traditional Chinese",
      lines: """
        商機名稱,客戶,業務,階段,金額,預計結案日
        A,甲公司,王,提案,"NT$12,000",2026/12/14
        B,乙公司,李,贏單,"NT$5,000",2026/10/31
        C,丙公司,李,輸單,"NT$4,000",2026/10/30
        """),
    Export(
      testDescription: "German, flags of a spreadsheet",
      lines: """
        Verkaufschance;Kunde;Zuständiger Mitarbeiter für Deal;Phase;Betrag;Abschlussdatum;Geschlossen;Gewonnen
        A;Acme;Ana;Angebot;12.000,00 €;14.12.2026;FALSCH;FALSCH
        B;Beta;Bo;Ende;5.000,00 €;31.10.2026;WAHR;WAHR
        C;Gamma;Bo;Ende;4.000,00 €;30.10.2026;WAHR;FALSCH
        """),
    Export(
      testDescription: "Portuguese, days of winning and losing",
      lines: """
        Negócio - Título,Negócio - Valor,Negócio - Moeda,Negócio - Etapa,Negócio - Status,Negócio - Proprietário,Negócio - Data de fechamento esperada,Negócio - Data de ganho,Negócio - Data de perda
        A,12000,BRL,Demo,Aberto,Ana,2026-12-14,,
        B,5000,BRL,Demo,Ganho,Bo,2026-09-14,2026-10-31 10:00:00,
        C,4000,BRL,Demo,Perdido,Bo,,,2026-10-30 11:00:00
        """),
    Export(
      testDescription: "English, a column of results",
      lines: """
        1. Deal Name,2. Stage,3. Outcome,4. Amount,5. Close Date (YYYY-MM-DD),6. Owner
        A,Offer,,12000,2026-12-14,Ana
        B,Offer,Success,5000,2026-10-31,Bo
        C,Offer,No sale,4000,2026-10-30,Bo
        """),
    Export(
      testDescription: "English, marks for yes and no",
      lines: """
        Deal Name,Step,Closed,Won?,Budget,Closing,Owner
        A,Offer,☐,,12000,2026-12-14,Ana
        B,Offer,☑,✓,5000,2026-10-31,Bo
        C,Offer,☑,✗,4000,2026-10-30,Bo
        """),
  ])
  func `an export in any language reads as its people do`(_ export: Export) throws {
    let read = try imported(export.lines)
    #expect(read.receipt.missing == [])
    #expect(read.receipt.outcomes == [1, 1, 1])
    let minor = read.receipt.sums.first?.currency.minorDigits == 0 ? 1 : 100
    #expect(read.receipt.sums.map(\.deals) == [Int128(21_000 * minor)])
    #expect(
      (0..<3).map { read.pipeline[$0].close?.description }
        == ["2026-12-14", "2026-10-31", "2026-10-30"])
    #expect(read.receipt.issueLines.filter { !$0.contains("needs a weight") } == [])
  }

  @Test func `a state is a status only where it says open, won or lost`() throws {
    let rows = ["OPEN", "WON", "ABANDONED"].map { "1,\($0),Demo,2026-10-01\n" }.joined()
    let states = try imported("Bid Amount,Opportunity State,Stage,Close Date\n" + rows).receipt
    #expect(states.outcomes == [1, 1, 1])
    let ohio = try imported("Amount,State,Stage,Close Date\n1,OH,Demo,2026-10-01\n").receipt
    #expect(ohio.columns[.status] == nil)
    #expect(ohio.columns.unused.map(\.unsanitized) == ["State"])
  }
}
