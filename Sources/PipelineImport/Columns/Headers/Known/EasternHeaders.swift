/// The headers of each field where the CRM speaks a language of Eastern Europe or of Asia that
/// ``TranslatedHeaders`` has not: Polish, Czech, Hungarian, Russian, Ukrainian, Turkish, Arabic,
/// Korean and traditional Chinese.
///
/// Written as in ``TranslatedHeaders``.
enum EasternHeaders {
  static let words: [Field: String] = [
    .name: """
    szansa sprzedaży, szansa, nazwa, nazwa szansy, nazwa szansy sprzedaży, temat, tytuł, \
    transakcja, nazwa transakcji, příležitost, název, název příležitosti, obchod, \
    obchodní případ, název obchodu, lehetőség, lehetőség neve, название, наименование, \
    сделка, тема, возможность, угода, назва, fırsat, fırsat adı, konu, başlık, anlaşma, \
    anlaşma adı, اسم الصفقة, الصفقة, الفرصة, اسم الفرصة, 영업기회, 영업기회 이름, 기회, \
    기회 이름, 기회명, 거래 이름, 거래명, 商機, 商機名稱, 交易名稱, 销售机会, 销售机会名称
    """,
    .account: """
    klient, nazwa klienta, nazwa firmy, organizacja, kontrahent, zákazník, společnost, \
    název společnosti, ügyfél, клиент, компания, контрагент, организация, заказчик, \
    название компании, клієнт, компанія, müşteri, müşteri adı, şirket, şirket adı, firma adı, \
    hesap, hesap adı, kurum, العميل, الشركة, اسم الشركة, اسم الحساب, 거래처, 고객, 고객사, \
    회사, 회사 이름, 계정 이름, 客戶, 客戶名稱, 公司名稱, 所属客户
    """,
    .rep: """
    właściciel, handlowiec, opiekun, sprzedawca, przypisany do, osoba odpowiedzialna, \
    odpowiedzialny, vlastník, obchodník, prodejce, odpovědná osoba, felelős, ответственный, \
    менеджер, ответственный менеджер, владелец, продавец, сотрудник, відповідальний, sorumlu, \
    satış temsilcisi, temsilci, fırsat sahibi, atanan, المالك, المسؤول, مندوب المبيعات, \
    مالك الفرصة, 담당자, 소유자, 기회 소유자, 영업담당자, 영업 담당자, 業務, 負責人, 擁有者, \
    業務代表, 業務人員, 归属人
    """,
    .team: "отдел, отдел продаж, команда, zespół, tým",
    .amount: """
    kwota, wartość, wartość szansy, wartość transakcji, částka, hodnota, cena, összeg, сумма, \
    бюджет, стоимость, ожидаемая выручка, сума, tutar, değer, miktar, tahmini gelir, المبلغ, \
    القيمة, 금액, 예상 금액, 예상 매출, 예상매출, 金額, 預估金額, 预计成交金额, 销售金额
    """,
    .currency: "waluta, měna, pénznem, валюта, para birimi, العملة, 통화, 幣別",
    .pipeline: "воронка, направление",
    .stage: """
    etap, faza, etap sprzedaży, etap lejka, fáze, fáze prodeje, fázis, стадия, этап, \
    этап продаж, этап воронки, фаза, етап, aşama, satış aşaması, evre, المرحلة, 단계, \
    영업단계, 영업 단계, 階段, 銷售階段, 商机阶段
    """,
    .probability: """
    prawdopodobieństwo, pravděpodobnost, valószínűség, вероятность, ймовірність, olasılık, \
    الاحتمالية, 확률, 가능성, 성공 확률, 機率, 成交機率
    """,
    .closeDate: """
    planowana data zamknięcia, przewidywana data zamknięcia, oczekiwana data zamknięcia, \
    data zamknięcia, předpokládané datum uzavření, očekávané datum uzavření, \
    datum uzavření, várható zárás, várható lezárás, предполагаемая дата закрытия, \
    ожидаемая дата закрытия, планируемая дата закрытия, плановая дата закрытия, \
    дата завершения, дата закрытия, дата закриття, tahmini kapanış tarihi, \
    beklenen kapanış tarihi, kapanış tarihi, تاريخ الإغلاق المتوقع, تاريخ الإغلاق, \
    예상 마감일, 예상 종료일, 예상 수주일, 마감일, 종료일, 預計結案日, 預計結案日期, \
    預計成交日, 預計成交日期, 結束日期, 预计签单日期, 预计结单日期
    """,
    .actualCloseDate: """
    фактическая дата закрытия, дата закрытия, rzeczywista data zamknięcia, 實際成交日期, 成交日期
    """,
    .created: """
    data utworzenia, utworzono, datum vytvoření, vytvořeno, létrehozva, дата создания, создана, \
    создан, дата створення, oluşturma tarihi, oluşturulma tarihi, تاريخ الإنشاء, 생성일, 등록일, \
    만든 날짜, 建立日期
    """,
    .nextStep: "następny krok, další krok, следующий шаг, sonraki adım, 下一步驟",
    .source: "źródło, zdroj, источник, kaynak, 來源",
    .region: "регион, страна, kraj, země, bölge, ülke, 地區",
    .type: "тип",
    .product: "produkt, товар, продукт, ürün, 產品",
    .lossReason: """
    powód utraty, przyczyna utraty, powód przegranej, důvod ztráty, причина отказа, \
    причина проигрыша, причина потери, kayıp nedeni
    """,
    .status: "stav, állapot, статус, состояние, durum, الحالة, 상태, 狀態",
    .isClosed: "zamknięta, uzavřeno, закрыта, закрыт, kapalı",
    .isWon: "wygrana, vyhráno, выиграна, kazanıldı",
    .isLost: "przegrana, prohráno, проиграна, kaybedildi",
  ]
}
