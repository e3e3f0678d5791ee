import PipelineImport
import PipelineModel
import Testing

@Suite struct ColumnMapTests {
  private func map(_ headers: [String], given: [Field: String] = [:]) throws -> ColumnMap {
    try ColumnMap(headers: headers.map { RawText($0) }, given: given)
  }

  @Test(arguments: [
    ("Amount", Field.amount), ("AMOUNT *", .amount), ("Deal - Value", .amount),
    ("  Opportunity   Amount: ", .amount), ("Est. revenue", .amount), ("close_value", .amount),
    ("\u{FEFF}Deal Name", .name), ("Topic", .name), ("Deal - Organization", .account),
    ("Opportunity: Opportunity Owner", .rep), ("Deal owner", .rep), ("hubspot_owner_id", .rep),
    ("Owner.External_Id__c", .rep), ("Assigned to", .rep), ("sales_agent", .rep),
    ("Salesperson", .rep), ("StageName", .stage), ("Deal - Stage", .stage), ("dealstage", .stage),
    ("CloseDate", .closeDate), ("Expected Closing", .closeDate), ("Closing Date*", .closeDate),
    ("Deal - Expected close date", .closeDate), ("Est. close date", .closeDate),
    ("Actual Close Date", .actualCloseDate), ("Actual Revenue", .actualAmount),
    ("Deal - Won time", .wonDate), ("CreatedDate", .created), ("DateTimeCreated__c", .created),
    ("Deal - Deal created", .created), ("LastStageChangeDate", .stageEntered),
    ("LastActivityDate__c", .lastActivity), ("Next Step", .nextStep), ("Lead Source", .source),
    ("Loss_Reason__c", .lossReason), ("Probability (%)", .probability),
    ("Win Probability", .probability), ("ForecastCategoryName", .category), ("IsWon", .isWon),
    ("Is Deal Closed?", .isClosed), ("CurrencyIsoCode", .currency), ("Opportunity ID", .id),
    ("(Do Not Modify) Opportunity", .id), ("Sales Team", .team), ("Product Family", .product),
    ("Betrag", .amount), ("Wert (€)", .amount), ("UMSATZ", .amount), ("Deal - Wert", .amount),
    ("Währung", .currency), ("Deal-Phase", .stage), ("Firma", .account), ("Kunde", .account),
    ("Verantwortlich", .rep), ("Verantwortlicher", .rep), ("Besitzer", .rep), ("Zuständig", .rep),
    ("Abschlussdatum", .closeDate), ("Erwartetes Abschlussdatum", .closeDate),
    ("Wahrscheinlichkeit", .probability), ("Erstellt am", .created), ("Quelle", .source),
    ("Nächster Schritt", .nextStep), ("Produkt", .product), ("Verlustgrund", .lossReason),
    ("(Do Not Modify) Modified On", .lastActivity), ("(Nicht ändern) Verkaufschance", .id),
    ("(Ne pas modifier) Opportunité", .id), ("(Nicht ändern) Geändert am", .lastActivity),
    ("Potential Id", .id), ("Copper ID", .id), ("Item ID (auto generated)", .id),
    ("Contact Company Name", .account), ("Teams Names", .team), ("Likely", .amount),
    ("Lead Value", .amount), ("Lead Type", .type), ("monetary_unit", .currency),
    ("Sales Cycle Stage", .stage), ("Last Stage At", .stageEntered),
    ("Deal stage updated at", .stageEntered), ("date_last_contacted", .lastActivity),
    ("Last Updated On", .lastActivity), ("Close Reason Name", .lossReason),
    ("Expected deal value", .weighted), ("Deal value in Base Currency", .baseAmount),
    ("商談名", .name), ("取引先名", .account), ("商談 所有者", .rep), ("金額", .amount), ("フェーズ", .stage),
    ("完了予定日", .closeDate), ("確度 (%)", .probability), ("商机名称", .name), ("客户名称", .account),
    ("负责人", .rep), ("预计金额", .amount), ("销售阶段", .stage), ("预计成交日期", .closeDate),
  ])
  func `a header is known in every spelling`(_ header: String, _ field: Field) throws {
    #expect(try map(["Colour", header])[field] == 1)
  }

  @Test(arguments: [
    (["Amount (converted)", "Amount"], Field.amount, 1), (["Revenue", "Est. revenue"], .amount, 1),
    (["Expected Revenue", "Amount"], .amount, 1), (["Name", "Opportunity Name"], .name, 1),
    (["Owner", "Opportunity Owner"], .rep, 1), (["Name", "Name"], .name, 0),
    (["ForecastCategory", "ForecastCategoryName"], .category, 0),
    (["Close Date", "Expected Close Date"], .closeDate, 1),
    (["Abschlussdatum", "Erwartetes Abschlussdatum"], .closeDate, 1),
    (["Abschlussdatum", "Erwartetes Abschlussdatum"], .actualCloseDate, 0),
    (["statuscode", "statecode"], .status, 1), (["salesstage", "stepname"], .stage, 1),
    (["Account", "Potential Customer"], .account, 1),
    (["Betrag Währung", "Betrag"], .currency, 0),
    (["date_closed", "date_deadline"], .closeDate, 1), (["date_closed", "amount"], .closeDate, 0),
    (["Expected Revenue", "Amount (GBP)"], .amount, 1), (["Amount (GBP)", "Amount"], .amount, 1),
    (["Project", "Deal Name"], .name, 1),
  ])
  func `the best of several headers wins`(_ headers: [String], _ field: Field, _ column: Int) throws
  {
    let map = try map(headers)
    #expect(map[field] == column)
  }

  @Test func `what else a field could have been is kept`() throws {
    let map = try map(["Amount (converted)", "Amount", "Stage"])
    #expect(map.choices.first { $0.field == .amount }?.alternatives == [0])
  }

  @Test func `columns that hold no field are unused, in the order of the file`() throws {
    let map = try map(["Colour", "Amount", "", "Stage", "Colour"])
    #expect(map.unused.map(\.unsanitized) == ["Colour", "Colour (2)"])
    #expect(try self.map(["Amount", "Status"]).unused == [])
  }

  @Test func `the currency column of the amount's own name wins`() throws {
    let map = try map(["Currency", "Total Amount Currency", "Total Amount"])
    #expect(map[.currency] == 1)
  }

  @Test func `one column of stages and outcomes is both`() throws {
    let map = try map(["Name", "Amount", "Status"])
    #expect(map[.stage] == 2)
    #expect(map[.status] == 2)
  }

  @Test func `a header that is given is found as people type it`() throws {
    #expect(try map(["Amount", "My amount *"], given: [.amount: "my amount"])[.amount] == 1)
  }

  @Test(arguments: [
    (["Deal Name", "Amount", "Stage", "Colour"], 3), (["rep", "manager", "team"], 2),
    (["Colour"], 0), ([], 0), (["Amount", "Amount"], 1),
  ])
  func `known headers tell deals from other tables`(_ headers: [String], _ count: Int) {
    #expect(ColumnMap.recognisedFields(in: headers.map { RawText($0) }) == count)
  }

  @Test(arguments: [
    ("Verkäufer", Field.rep), ("Vorgang", .name), ("BETRAG", .amount),
    ("Schlusstermin", .closeDate),
    ("Verkaufsphase", .stage), ("Deal-Inhaber", .rep), ("Name der Verkaufschance", .name),
    ("Datum der letzten Aktivität", .lastActivity), ("Nom de l'opportunité", .name),
    ("Propriétaire de la transaction", .rep), ("Montant (€)", .amount), ("Étape", .stage),
    ("Date de clôture prévue", .closeDate), ("Probabilité (%)", .probability),
    ("Date de cre\u{301}ation", .created), ("Nombre de la oportunidad", .name),
    ("Propietario del negocio", .rep), ("Importe", .amount), ("Etapa", .stage),
    ("Fecha de cierre", .closeDate), ("Fecha de creación", .created),
    ("Nome da oportunidade", .name), ("Proprietário", .rep), ("Negócio - Valor", .amount),
    ("Data de fechamento esperada", .closeDate), ("Probabilidade", .probability),
    ("Nome opportunità", .name), ("Importo", .amount), ("Data di chiusura prevista", .closeDate),
    ("Assegnato a", .rep), ("Fase", .stage), ("Azienda", .account), ("Naam verkoopkans", .name),
    ("Bedrag", .amount), ("Verwachte sluitdatum", .closeDate), ("Eigenaar", .rep),
    ("Waarschijnlijkheid", .probability), ("Klant", .account), ("Valuta", .currency),
    ("Gesch. Umsatz", .amount), ("Gesch. Abschlussdatum", .closeDate), ("Kontoname", .account),
    ("Geschäftsinhaber", .rep), ("Projekt", .name), ("Geplanter Abschluss", .closeDate),
    ("Montant HT", .amount), ("Date de signature prévue", .closeDate),
    ("Phase du pipeline", .stage), ("Fase de canalización", .stage),
    ("Fecha de cierre est.", .closeDate), ("Ingresos est.", .amount), ("Ricavi prev.", .amount),
    ("Data chiusura prev.", .closeDate), ("Verwachte afsluiting", .closeDate),
    ("Accountnaam", .account), ("Dealfase", .stage), ("期待収益", .amount), ("販売担当者", .rep),
    ("関連付けられた会社", .account), ("完了予定", .closeDate), ("確率", .probability),
  ])
  func `a header is known in other languages`(_ header: String, _ field: Field) throws {
    #expect(try map(["Colour", header])[field] == 1)
  }

  @Test(arguments: [
    "Forecast Amount", "Amount (converted)", "Days in stage", "Stage Duration", "Company Phone",
    "Date entered \"Closed Won\"", "Owner Role", "Primary Opportunity", "Amount Currency",
    "Associated Contact IDs", "Closed Won Count", "Probability Reason", "Last Amount Change",
  ])
  func `a header that only carries a field's word is not that field`(_ header: String) throws {
    let map = try map(["Amount", "Stage", "Close Date", "Owner", "Company", "Probability", header])
    for field in [Field.amount, .stage, .closeDate, .rep, .account, .probability] {
      #expect(map[field] != 6, "\(field)")
    }
    let alone = try self.map(["Colour", header])
    for field in [Field.stage, .closeDate, .rep, .account, .probability] {
      #expect(alone[field] == nil, "\(field)")
    }
  }

  @Test func `columns of the same title, and without one, are told apart`() throws {
    let map = try map(["Amount", "", "Amount", "Amount (2)", "Amount", "column 2"])
    #expect(
      map.titles.map(\.unsanitized)
        == ["Amount", "column 2 (2)", "Amount (3)", "Amount (2)", "Amount (4)", "column 2"])
    let titles = map.titles
    for (column, title) in titles.enumerated() {
      let given = try self.map(titles.map(\.unsanitized), given: [.amount: title.unsanitized])
      #expect(given[.amount] == column)
    }
    let second = try self.map(["Amount", "Stage", "Amount", ""], given: [.amount: "Amount (2)"])
    #expect(second[.amount] == 2)
    #expect(try self.map(["Amount", "", "Stage"], given: [.amount: "column 2"])[.amount] == 1)
  }

  @Test(arguments: [
    (["Currency", "Amount", "Currency", "Net Value"], 0),
    (["Net Currency", "Net", "Amount Currency", "Amount"], 2),
    (["Amount", "Amount Currency", "Amount Currency", "Net"], 1),
    (["Opportunity Currency", "Amount"], 0), (["Stage", "Currency", "Other", "Amount"], 1),
  ])
  func `the currency stands beside its amount`(_ headers: [String], _ column: Int) throws {
    #expect(try map(headers)[.currency] == column)
  }

  @Test func `a hundred thousand columns are looked at once each`() throws {
    let headers = (0..<100_000).map { $0.isMultiple(of: 2) ? "Amount" : "Date entered \"\($0)\"" }
    let map = try map(headers + ["Stage"])
    #expect(map[.stage] == 100_000)
    #expect(map.titles.count == Set(map.titles).count)
  }

  @Test func `fields are typed as they are spelt in options`() {
    #expect(Field(rawValue: "close-date") == .closeDate)
    #expect(Field.closeDate.words == "close date")
  }
}
