/// The headers of each field where the CRM speaks German, French, Spanish, Portuguese, Italian,
/// Dutch, Japanese or Chinese; ``NordicHeaders`` and ``EasternHeaders`` have more languages.
///
/// Written without the deal's own word and without small words, see ``HeaderKey``: `Nom de
/// l'opportunité` is `nom`.
enum TranslatedHeaders {
  static func of(_ field: Field) -> [String] {
    [words, NordicHeaders.words, EasternHeaders.words].flatMap { words in
      (words[field] ?? "").utf8.split(separator: UInt8(ascii: ",")).map { header in
        String(Substring(header.drop { $0 == UInt8(ascii: " ") }))
      }
    }
  }

  /// What Salesforce and Zoho compute and Odoo calls the amount.
  static let expectedRevenue = [
    "expected revenue", "erwarteter umsatz", "revenu attendu", "revenus attendus",
    "revenu espéré", "ingresos esperados", "ingreso esperado", "receita esperada",
    "ricavo previsto", "ricavi previsti", "ricavo atteso", "verwachte omzet",
    "verwachte opbrengst",
  ]

  private static let words: [Field: String] = [
    .name: """
    verkaufschance, vorgang, titel, bezeichnung, thema, geschäft, opportunityname, \
    nom, opportunité, titre, affaire, sujet, rubrique, transaction, \
    nombre, oportunidad, título, asunto, tema, trato, negocio, \
    nome, oportunidade, negócio, assunto, tópico, \
    opportunità, titolo, affare, trattativa, oggetto, argomento, \
    naam, verkoopkans, onderwerp, \
    商談名, 案件名, 取引名, 商談, 业务机会名称, 商机名称, 商机, 交易名称, \
    projekt, geschäftsname, projektname, projet, nom affaire, proyecto, \
    nombre proyecto, projeto, progetto, dealnaam, projectnaam, verkoopkansnaam, \
    opportunitynaam, \
    betreff
    """,
    .account: """
    kunde, firma, unternehmen, kundenname, firmenname, unternehmensname, accountname, \
    potenzieller kunde, zugehöriges unternehmen, \
    compte, nom compte, client, nom client, entreprise, nom entreprise, société, organisation, \
    client potentiel, entreprise associée, \
    cuenta, nombre cuenta, cliente, nombre cliente, empresa, nombre empresa, organización, \
    cliente potencial, empresa asociada, \
    conta, nome conta, nome cliente, nome empresa, organização, empresa associada, \
    azienda, nome azienda, nome account, organizzazione, società, cliente potenziale, \
    azienda associata, \
    klant, klantnaam, naam klant, bedrijf, bedrijfsnaam, naam bedrijf, organisatie, \
    potentiële klant, naam account, gekoppeld bedrijf, \
    取引先名, 取引先, 会社名, 顧客名, 企業名, 客户名, 客户名称, 客户, 公司名称, 公司, \
    kontoname, konto, accountnaam, kundin, cuenta cliente, 関連付けられた会社, 関連会社, 顧客
    """,
    .rep: """
    verkäufer, verkäuferin, vertriebsmitarbeiter, verantwortlich, verantwortlicher, \
    verantwortliche, besitzer, inhaber, zuständig, zuständiger mitarbeiter, eigentümer, \
    zugewiesen an, vertriebler, kundenbetreuer, \
    propriétaire, vendeur, commercial, responsable, assigné à, attribué à, \
    propietario, vendedor, comercial, asignado a, \
    proprietário, responsável, atribuído a, \
    proprietario, venditore, commerciale, responsabile, assegnato a, titolare, \
    eigenaar, verkoper, verantwoordelijke, toegewezen aan, accountmanager, \
    商談所有者, 所有者, 担当者, 営業担当, 営業担当者, 取引担当者, 业务机会所有人, 商机所有人, 所有人, 负责人, 销售代表, \
    geschäftsinhaber, dealeigenaar, opportunityeigenaar, zuständiger, betreuer, \
    chargé affaires, ejecutivo cuenta, 販売担当者, 営業, \
    verantwortlicher benutzer
    """,
    .team: """
    vertriebsteam, verkaufsteam, abteilung, équipe, équipe commerciale, équipe vente, equipo, \
    equipo ventas, equipo comercial, equipe, equipa, equipe vendas, equipa vendas, squadra, \
    team vendite, verkoopteam, \
    所有者ロール, 部署, チーム, 销售团队, 团队, \
    販売チーム, 営業チーム
    """,
    .amount: """
    betrag, wert, auftragswert, auftragsvolumen, volumen, geschätzter umsatz, \
    erwarteter umsatz, umsatz, summe, \
    montant, valeur, revenu estimé, revenu attendu, revenus attendus, revenu espéré, \
    importe, monto, valor, ingreso estimado, ingresos estimados, ingresos esperados, \
    ingreso esperado, \
    montante, quantia, receita estimada, receita esperada, \
    importo, valore, ammontare, ricavo stimato, ricavi stimati, ricavo previsto, \
    ricavi previsti, ricavo atteso, \
    bedrag, waarde, geschatte omzet, geschatte opbrengst, verwachte omzet, verwachte opbrengst, \
    omzet, \
    金額, 受注予定額, 見込金額, 金额, 商机金额, 预计金额, 预计收入, \
    gesch umsatz, revenu est, revenus est, ingresos est, \
    ingreso est, receita est, ricavi prev, ricavo prev, gesch omzet, montant ht, montant total, \
    chiffre affaires, chiffre affaires prévu, importe total, valor total, importo totale, \
    gesamtbetrag, totaalbedrag, 期待収益, 見込み金額, \
    umsatzvolumen, bedrag excl btw, bedrag incl btw, prijs
    """,
    .actualAmount: """
    tatsächlicher umsatz, revenu réel, ingresos reales, ingreso real, receita real, \
    ricavo effettivo, ricavi effettivi, werkelijke omzet, werkelijke opbrengst
    """,
    .currency: "währung, devise, moneda, divisa, moeda, valuta, 通貨, 币种, 货币",
    .weighted: """
    gewichteter betrag, gewichteter wert, erwarteter umsatz, gewichteter umsatz, \
    montant pondéré, valeur pondérée, revenu attendu, revenus attendus, \
    importe ponderado, valor ponderado, ingresos esperados, ingreso esperado, receita esperada, \
    importo ponderato, valore ponderato, ricavo previsto, ricavi previsti, \
    gewogen bedrag, gewogen waarde, verwachte omzet
    """,
    .stage: """
    phase, stufe, stadium, verkaufsphase, vertriebsphase, verkaufsstufe, pipelinephase, \
    étape, étape vente, phase vente, étape pipeline, stade, \
    etapa, fase, etapa ventas, fase ventas, estágio, etapa venda, fase venda, \
    stadio, fase vendita, verkoopfase, verkoopstadium, pijplijnfase, \
    フェーズ, ステージ, 取引ステージ, 商談フェーズ, 阶段, 销售阶段, 交易阶段, \
    phase pipeline, fase canalización, fase pipeline, etapa pipeline, fase funil, fase embudo, \
    dealfase, verkooppijplijnfase, \
    etapa funil, étape affaire
    """,
    .probability: """
    wahrscheinlichkeit, abschlusswahrscheinlichkeit, gewinnwahrscheinlichkeit, probabilité, \
    probabilidad, probabilidad cierre, probabilidade, probabilità, waarschijnlijkheid, \
    slagingskans, kans, \
    確度, 受注確度, 可能性, 赢率, 成交概率, \
    chance, gewinnchance, chances, 確率, \
    umsatzwahrscheinlichkeit, slaagkans
    """,
    .category: """
    prognosekategorie, forecastkategorie, catégorie prévision, catégorie prévisions, \
    categoría pronóstico, categoría previsión, categoria previsão, categoria previsione, \
    prognosecategorie
    """,
    .closeDate: """
    erwartetes abschlussdatum, voraussichtliches abschlussdatum, geschätztes abschlussdatum, \
    geplantes abschlussdatum, voraussichtlicher abschluss, erwarteter abschluss, \
    erwartetes datum, date clôture prévue, date prévue clôture, date clôture estimée, \
    date conclusion prévue, clôture prévue, clôture attendue, date fermeture prévue, \
    fecha cierre prevista, fecha prevista cierre, fecha cierre esperada, fecha esperada cierre, \
    fecha cierre estimada, fecha estimada cierre, cierre esperado, cierre previsto, \
    data prevista fechamento, data fechamento prevista, data fechamento esperada, \
    data fecho prevista, data prevista fecho, data fechamento estimada, fechamento esperado, \
    previsão fechamento, data chiusura prevista, data prevista chiusura, chiusura prevista, \
    data chiusura stimata, verwachte sluitdatum, verwachte afsluitdatum, verwachte sluiting, \
    geschatte sluitdatum, geschatte sluitingsdatum, verwachte sluitingsdatum, \
    abschlussdatum, schlusstermin, abschlusstermin, date clôture, date fermeture, \
    fecha cierre, data fechamento, data fecho, data chiusura, sluitdatum, sluitingsdatum, \
    afsluitdatum, échéance, \
    完了予定日, クローズ予定日, 受注予定日, クローズ日, 预计成交日期, 预计结束日期, 结束日期, \
    gesch abschlussdatum, geplanter abschluss, date clôture est, date fermeture est, \
    date signature prévue, signature prévue, date signature, fecha cierre est, \
    data fechamento est, data chiusura prev, verwachte afsluiting, \
    gesch sluitingsdatum, 完了予定, 受注予定, \
    date fin
    """,
    .actualCloseDate: """
    tatsächliches abschlussdatum, geschlossen am, abgeschlossen am, date clôture réelle, \
    date réelle clôture, clôturé le, clôturée le, fecha cierre real, fecha real cierre, \
    cerrado el, data fechamento real, data real fechamento, fechado em, data chiusura effettiva, \
    data effettiva chiusura, chiuso il, werkelijke sluitdatum, werkelijke afsluitdatum, \
    werkelijke sluitingsdatum, gesloten op, abschlussdatum, date clôture, fecha cierre, \
    data fechamento, data chiusura, sluitdatum
    """,
    .wonDate: """
    gewonnen am, gagné le, gagnée le, ganado el, ganho em, vinto il, gewonnen op, \
    datum gewonnen, gewinndatum, zeitpunkt gewinns, gewonnen um, gewonnen zeit, \
    date gain, date gagné, date gagnée, heure gain, \
    fecha ganado, fecha ganada, hora ganado, data ganho, hora ganho, data vincita, data vinta, \
    gewonnen tijd, tijdstip gewonnen, 受注日, 成立日, 成交日期, 赢单日期
    """,
    .lostDate: """
    verloren am, perdu le, perdue le, perdido el, perdido em, perso il, verloren op, \
    datum verloren, verlustdatum, zeitpunkt verlusts, verloren um, verloren zeit, \
    date perte, date perdu, date perdue, heure perte, \
    fecha perdido, fecha perdida, hora perdido, data perda, hora perda, data perdita, \
    data persa, verloren tijd, tijdstip verloren, 失注日, 输单日期
    """,
    .created: """
    erstellt am, erstellungsdatum, erstelldatum, angelegt am, anlagedatum, erstellt, \
    date création, créé le, créée le, fecha creación, creado el, creado en, creada el, \
    data criação, criado em, criada em, data creazione, creato il, creata il, \
    aanmaakdatum, aangemaakt op, gemaakt op, \
    作成日, 作成日時, 创建日期, 创建时间, \
    erstellungszeit, erstellzeit, heure création, hora creación, fecha alta, hora criação, \
    ora creazione, aanmaaktijd, aangemaakt, affaire créée, trato creado, \
    登録日, 登録日時
    """,
    .lastActivity: """
    letzte aktivität, datum letzten aktivität, letzter kontakt, zuletzt geändert, geändert am, \
    dernière activité, date dernière activité, última actividad, fecha última actividad, \
    última atividade, data última atividade, ultima attività, data ultima attività, \
    laatste activiteit, datum laatste activiteit, \
    最終活動日, 最終活動, 最终活动, 上次活动日期
    """,
    .nextStep: """
    nächster schritt, nächste schritte, prochaine étape, étape suivante, próximo paso, \
    siguiente paso, próximo passo, próxima etapa, prossimo passo, passaggio successivo, \
    volgende stap, \
    次のステップ, ネクストステップ, 下一步
    """,
    .type: "typ, art, tipo",
    .source: """
    quelle, lead-quelle, leadquelle, origine, origine piste, origen, fuente, origen prospecto, \
    origem, origem lead, fonte, bron, leadbron, \
    リードソース, 潜在客户来源, 来源
    """,
    .region: """
    gebiet, land, région, pays, región, país, região, regione, paese, regio, \
    地域, 地区
    """,
    .segment: "branche, secteur, sector, setor, settore, kundensegment",
    .product: """
    produkt, produktfamilie, produit, producto, produto, prodotto, \
    商品, 製品, 产品
    """,
    .lossReason: """
    verlustgrund, grund verlust, raison perte, motif perte, motivo pérdida, razón pérdida, \
    motivo perda, razão perda, motivo perdita, verliesreden, reden verlies, \
    失注理由, 输单原因
    """,
    .isClosed: """
    geschlossen, abgeschlossen, fermé, fermée, clôturé, clôturée, cerrado, cerrada, fechado, \
    fechada, chiuso, chiusa, gesloten, 完了フラグ, 完了, 已关闭
    """,
    .isWon: """
    gewonnen, gagné, gagnée, ganado, ganada, ganho, ganha, vinto, vinta, 成立フラグ, 成立, 受注, \
    是否赢单
    """,
    .isLost: "verloren, perdu, perdue, perdido, perdida, perso, persa, 失注",
    .status: "statut, état, estado, stato, ステータス, 状態, 状态",
  ]
}
