// Made from docs/reference/openapi.json by "node contract.mjs"; do not edit.

export interface components {
  schemas: {
    Accepted: {
      /** of a job, for `GET /api/jobs/{id}` */
      id: string;
    };
    /** A table that came in. Its rows are those kept, those set aside and those already known; with money the same. */
    Arrived: {
      file: string;
      /** file, and entry or sheet in it */
      table: string;
      source: string;
      kind: string;
      id: string;
      state: 'believed' | 'withdrawn';
      /** the receipt whose rows it brings again, mended */
      repairs: string | null;
      rows: number;
      kept: number;
      setAside: number;
      /** of the rows set aside, how many another receipt brought again */
      repaired: number;
      alreadyKnown: number;
      encoding: string;
      columns: components['schemas']['ReadColumn'][];
      /** of sums, returns and states: that of most orders; null when it holds no money */
      currency: string | null;
      sums: components['schemas']['Sums'];
      /** with a stated reference, matched to an earlier purchase, or with none */
      returns: Record<string, components['schemas']['Returned']>;
      states: components['schemas']['OrderState'][];
      /** the same for each other currency */
      otherCurrencies: components['schemas']['OtherCurrency'][];
      findings: components['schemas']['CountedFinding'][];
      arrived: string;
      withdrawn: string | null;
      /** what takes it back */
      inverse: components['schemas']['Inverse'];
    };
    /** A column of a row that is set aside. */
    AsideColumn: {
      column: string;
      header: string;
      meaning: string;
      value: string | null;
    };
    /** Rows that are set aside, in the order they came. */
    AsidePage: {
      rows: components['schemas']['AsideRow'][];
      total: number;
      next: number | null;
    };
    /** A row that could not be placed. */
    AsideRow: {
      receipt: string;
      table: string;
      line: number;
      reason: string;
      /** the reason, in the reader's language */
      text: string;
      field: string | null;
      value: string | null;
      /** text of a row that could not be split */
      raw: string | null;
      /** each value as it came */
      columns: components['schemas']['AsideColumn'][];
    };
    /** A select. */
    Asking: {
      text: string;
      /** in the order of its question marks */
      bound: string[];
    };
    /** A property of customers. */
    Attribute: {
      name: string;
      label: string;
      type: 'text' | 'number' | 'date' | 'place';
      /** whether a file of the workspace, or somebody, named it */
      own: boolean;
      /** the most frequent first; missing where each customer has their own */
      values?: components['schemas']['Shared'][];
    };
    AttributesEntered: {
      name?: string | null;
      /** null or blank = there is none */
      value?: string | null;
    };
    /** What a field is to be. */
    AttributesWanted: {
      name?: string | null;
      kind?: string | null;
      unit?: string | null;
      labels?: Record<string, string> | null;
      note?: string | null;
      /** that was seen, where there is one */
      version?: number | null;
    };
    /** One score of a customer. */
    Axis: {
      axis: 'recency' | 'frequency' | 'monetary';
      /** days, purchases, or money as text */
      value: string | number;
      score: number;
      /** the limit that holds the score; null at 1 */
      keep: string | null;
      /** the limit to the next better one; null at 5 */
      reach: string | null;
      /** lowest score the group takes; null = it takes what no other does */
      low: number | null;
      /** highest */
      high: number | null;
    };
    /** What made a difference between two days. */
    BehindDifference: {
      /** the measure, or the receipt */
      of: string;
      /** on both days; null of a receipt */
      number: components['schemas']['Measured'] | null;
      /** what it did; null of a number */
      receipt: components['schemas']['MovedReceipt'] | null;
      run: string;
      /** with the catalogs of past days called `before` and `after` */
      sql: string;
      columns: string[];
      /** some of those it rests on */
      rows: (string | number | boolean | null)[][];
      /** of the customers of these rows by their id; the key of one without a name */
      names: Record<string, string>;
      /** how many there are */
      total: number;
      /** where the next page begins; null on the last */
      next: number | null;
    };
    /** What those for whom a rule holds are and bring. */
    Brought: {
      asOf: string;
      zone: string;
      currency: string;
      figures: components['schemas']['Figure'][];
    };
    /** A part of a change. */
    ChangePart: {
      /** `none` = of no product, or of none with a group */
      what: 'new' | 'known' | 'country' | 'category' | 'product' | 'none' | 'rest';
      name: string | null;
      value: string | number;
      /** in which the measure with `_since` after its name is this part */
      scope?: Record<string, string>;
    };
    Changed: {
      receipt: string;
      /** of the job that computes what hangs on it; null where nothing does */
      id: string | null;
    };
    /** A row that would be set aside. */
    CheckedAside: {
      line: number;
      raw: string | null;
      values: (string | null)[];
    };
    /** A value as it stands, and as it would be read. */
    CheckedCell: {
      column: string;
      before: string | null;
      after: string | null;
    };
    /** Customers whose key stands in the file, and those of them who are known by it. */
    CheckedCustomers: {
      named: number;
      known: number;
    };
    CheckedField: {
      column: string;
      rows: number;
      filled: number;
      /** of the rows filled; null where anything is */
      valid: number | null;
    };
    CheckedFinding: {
      rule: string;
      text: string;
      field: string | null;
      count: number;
      /** whether somebody should look at it first */
      needs: boolean;
    };
    CheckedPart: {
      part: 'kept' | 'set_aside' | 'already_known';
      currency: string | null;
      rows: number;
      /** in the currency; null where there is no money */
      amount: string | null;
    };
    /** Why rows would be set aside. */
    CheckedReason: {
      reason: string;
      text: string;
      rows: number;
      first: components['schemas']['CheckedAside'][];
    };
    /** A row as it would be read. */
    CheckedRow: {
      line: number;
      cells: components['schemas']['CheckedCell'][];
    };
    /** A table as it would come in. Its rows are those kept, those set aside and those already known; with money the same. */
    CheckedTable: {
      file: string;
      table: string;
      source: string;
      kind: string;
      state: 'believed' | 'withdrawn';
      repairs: string | null;
      rows: number;
      kept: number;
      setAside: number;
      repaired: number;
      alreadyKnown: number;
      encoding: string;
      currency: string | null;
      sums: components['schemas']['Sums'];
      returns: Record<string, components['schemas']['Returned']>;
      states: components['schemas']['OrderState'][];
      otherCurrencies: components['schemas']['OtherCurrency'][];
      findings: components['schemas']['CheckedFinding'][];
      parts: components['schemas']['CheckedPart'][];
      /** of the file, by currency */
      money: Record<string, string>;
      /** the file is known with another meaning of its columns, and takes that one's place */
      replaces: boolean;
      customers: components['schemas']['CheckedCustomers'] | null;
      /** why rows would be set aside, with the first of them */
      reasons: components['schemas']['CheckedReason'][];
      /** how full and how readable */
      fields: components['schemas']['CheckedField'][];
      /** the first rows, before and after */
      read: components['schemas']['CheckedRow'][];
      said: components['schemas']['SaidOf'];
    };
    /** What an import would do. */
    CheckedTold: {
      tables: components['schemas']['CheckedTable'][];
      passedOver: components['schemas']['PassedOver'][];
      /** what was there when it was checked: said again with the import, it is refused where that changed */
      received: string;
    };
    CommandsAsked: {
      /** as typed, paths whole */
      arguments: string[];
      /** of whoever typed it */
      zone: string;
    };
    /** Groups and segments side by side. */
    Compared: {
      asOf: string;
      zone: string;
      currency: string;
      sets: components['schemas']['Group'][];
      /** of each with each other one: scope `group` or `segment`, and `with` */
      overlaps: components['schemas']['Figure'][];
      traits: components['schemas']['ComparedTrait'][];
      /** of each set, why nothing is said of it */
      doubts: string[][];
    };
    ComparedDay: {
      asOf: string;
      /** told as we said it then */
      then: boolean;
    };
    /** A level of an attribute, and how often it is in each set. */
    ComparedTrait: {
      trait: string;
      attribute: string;
      level: string;
      name: string;
      /** where it begins, of a level that was cut out of numbers */
      above?: string;
      /** where it ends */
      upTo?: string;
      all_share: number;
      /** in their order; null where one is too small */
      sets: (components['schemas']['Portion'] | null)[];
    };
    /** What cleaning noticed in a receipt. */
    CountedFinding: {
      rule: string;
      text: string;
      field: string | null;
      count: number;
    };
    /** How a figure came to be what it is. */
    Course: {
      measure: string;
      /** the ends of the last twelve months and the day itself; none where they cannot be told */
      points: components['schemas']['Point'][];
      /** the day of the first point there is */
      since?: string;
      /** since then */
      change?: string | number;
      /** whether the ranges lie apart; null where there are none */
      clear?: boolean | null;
      /** parts that add up to the change, by who brought it */
      people?: components['schemas']['ChangePart'][];
      /** the same by place */
      country?: components['schemas']['ChangePart'][];
      /** the same of net by product group, or by product where none has a group */
      products?: components['schemas']['ChangePart'][];
    };
    Courses: {
      /** of each number we steer by, in their order */
      courses: components['schemas']['Course'][];
    };
    /** One customer. */
    Customer: {
      asOf: string;
      run: string;
      id: string;
      /** as the latest row calls it; null where none does */
      name: string | null;
      /** the latest first */
      spellings: string[];
      records: components['schemas']['Record'][];
      groups: components['schemas']['GroupStanding'][];
      /** saved ones it is in, with why */
      segments: components['schemas']['InSegment'][];
      known: components['schemas']['KnownValue'][];
      /** of which a value can be entered */
      fields: components['schemas']['CustomerColumn'][];
      firstDay: string | null;
      lastDay: string | null;
      figures: components['schemas']['Figure'][];
      /** to the day asked about, 60 at most; one without an order is there too */
      months: components['schemas']['CustomerMonth'][];
      /** how many */
      orders: number;
      events: number;
    };
    /** A column of the list. */
    CustomerColumn: {
      name: string;
      kind: 'text' | 'day' | 'number' | 'money' | 'count' | 'group' | 'yes_no';
      /** of an attribute what the files call it */
      label?: string;
      /** of a field that somebody defined what it is called, by language */
      labels?: Record<string, string>;
      /** of its numbers */
      unit?: string;
    };
    /** One event. */
    CustomerEvent: {
      id: string;
      key: string | null;
      source: string;
      /** our word where there is one, as visit or call; else as it came */
      kind: string | null;
      channel: string | null;
      touchpoint: string | null;
      product: string | null;
      day: string;
      /** of its day; null where only the day is known */
      minute: number | null;
      /** where it came from */
      receipt: string;
      /** its line there */
      row: number;
      /** what else it tells, the first thirty */
      properties: components['schemas']['EventProperty'][];
    };
    /** Events of a customer, the latest first. */
    CustomerEvents: {
      events: components['schemas']['CustomerEvent'][];
      total: number;
      next: number | null;
    };
    CustomerMonth: {
      /** yyyy-MM */
      month: string;
      orders: number;
      /** An exact decimal. */
      gross: string;
      /** An exact decimal. */
      returns: string;
      /** An exact decimal. */
      net: string;
    };
    /** One order. */
    CustomerOrder: {
      id: string;
      key: string;
      source: string;
      channel: string | null;
      day: string;
      /** whether it counts as one */
      purchase: boolean;
      /** An exact decimal. */
      gross: string;
      /** An exact decimal. */
      returns: string;
      /** An exact decimal. */
      net: string;
      /** where it came from */
      receipt: string;
      /** its first line there */
      row: number;
      /** the first ten */
      lines: components['schemas']['OrderLine'][];
      /** how many there are */
      lineCount: number;
    };
    /** Orders of a customer, the latest first. */
    CustomerOrders: {
      orders: components['schemas']['CustomerOrder'][];
      total: number;
      next: number | null;
    };
    /** A customer in the list. */
    CustomerRow: {
      id: string;
      /** by column */
      cells: Record<string, string | number | boolean | null>;
      /** where `q` was found in a text, by column */
      marks: Record<string, [number, number][]>;
    };
    /** The list of customers. */
    Customers: {
      asOf: string;
      run: string;
      /** all that hold something */
      columns: components['schemas']['CustomerColumn'][];
      /** in order */
      shown: string[];
      sort: components['schemas']['SortedBy'][];
      rows: components['schemas']['CustomerRow'][];
      /** how many there are */
      customers: number;
      /** how many of them were asked for */
      total: number;
      /** rows before the next page; null on the last */
      next: number | null;
    };
    /** What came in. */
    Data: {
      /** something came in, was taken back or mended since the figures were computed */
      stale: boolean;
      /** the latest first */
      receipts: components['schemas']['Arrived'][];
      /** why rows are set aside, the most frequent first */
      reasons: components['schemas']['Reason'][];
    };
    DataMended: {
      /** to be mended */
      rows?: components['schemas']['DataMendedRow'][] | null;
    };
    DataMendedRow: {
      receipt: string;
      line: number;
      /** new ones by column, c1 … cN, or by header; the others stay */
      values: Record<string, string>;
    };
    /** Days that can be asked about. */
    Days: {
      first: string;
      last: string;
    };
    DaysWanted: {
      /** the day; null = now */
      asOf?: string | null;
      /** the same day, for what was known then; null = as we know it now */
      known?: string | null;
      /** the rule of those who are looked at, as JSON; null = everyone */
      set?: string | null;
    };
    /** Scores of a group; none where it holds who fits no other. */
    Definition: {
      recency?: [number, number];
      frequency?: [number, number];
      money?: [number, number];
      /** groups that come first where somebody fits both */
      before?: string[];
    };
    /** An invented world. */
    Demo: {
      /** tiny, small, large */
      size: string;
      people: number;
      /** the same seed makes the same people */
      seed: number;
      /** of the generator */
      edition: number;
    };
    DemoWanted: {
      /** tiny, small or large; null = small */
      size?: string | null;
    };
    /** The headline figures, broken down. */
    Divided: {
      asOf: string;
      zone: string;
      currency: string;
      by: string;
      attribute: string;
      kind: 'value' | 'month' | 'quarter' | 'year' | 'age' | 'even' | 'round' | 'place';
      /** of places, which tree */
      edition: string | null;
      groups: components['schemas']['DividedGroup'][];
      /** figures of all of them */
      whole: components['schemas']['Figure'][];
      /** how many customers are in no group: nothing is told of them up to the day */
      outside: number;
    };
    /** Customers of one group: of a key, without one, or the rest. */
    DividedGroup: {
      what: 'key' | 'missing' | 'rest';
      key: string | null;
      label: string;
      /** that holds for them and nobody else, as JSON */
      rule: string;
      figures: components['schemas']['Figure'][];
    };
    /** A way to divide customers. */
    Division: {
      /** as addresses name it */
      by: string;
      /** what it goes by, in the reader's words */
      attribute: string;
      kind: 'value' | 'month' | 'quarter' | 'year' | 'age' | 'even' | 'round' | 'place';
      /** of places, which tree */
      edition: string | null;
    };
    /** The places of a country, as of a year. */
    Edition: {
      edition: string;
      nodes: components['schemas']['PlaceNode'][];
    };
    /** What another value would change. */
    Effect: {
      kind: 'none' | 'groups' | 'currency' | 'today' | 'zone';
      /** of `groups`: how many would be in another one */
      customers?: number;
      /** how many there are */
      of?: number;
      moves?: components['schemas']['GroupMove'][];
      /** that would be the base */
      currency?: string;
      /** lines whose money would be left out */
      left?: number;
      /** lines whose money is left out now */
      leftNow?: number;
      /** that would be shown as today */
      day?: string;
      /** that is shown now */
      dayNow?: string;
      /** between the two days, which would begin to count or no longer do */
      orders?: number;
      /** in which days would be read */
      zone?: string;
      /** of orders that would fall on another day */
      rows?: number;
    };
    /** Whether a value was new. */
    Entered: {
      changed: boolean;
      /** of the job that takes it in; missing where the customer has this value already */
      id?: string;
    };
    /** What else an event tells, as it was written. */
    EventProperty: {
      property: string;
      text: string;
    };
    /** What stands behind a number. */
    Evidence: {
      measure: string;
      /** null where the number is not one of the day */
      figure: components['schemas']['Figure'] | null;
      /** the level of an attribute the number is about: `attribute`, `level`, `name` and, of a range, its ends */
      trait?: Record<string, string | number | boolean | null>;
      asOf: string;
      run: string;
      /** `sql` = the statement is the number */
      kernel: string;
      sql: string;
      columns: string[];
      /** some of those it rests on */
      rows: (string | number | boolean | null)[][];
      /** of the customers of these rows by their id; the key of one without a name */
      names: Record<string, string>;
      /** how many there are */
      total: number;
      /** where the next page begins; null on the last */
      next: number | null;
    };
    /** A field of customers. */
    Field: {
      /** as the heads of files write it */
      name: string;
      kind: 'text' | 'number' | 'date' | 'yes_no';
      unit: string;
      /** what it is called, by language */
      labels: Record<string, string>;
      note: string;
      /** of what somebody said of it; 0 = only files told it */
      version: number;
      /** when that version holds; null = only files told it */
      since: string | null;
      /** how many have a value */
      customers: number;
      sources: string[];
      /** told by each first order; nobody enters it */
      ofOrders: boolean;
    };
    FieldPoint: {
      receipt: string;
      table: string;
      arrived: string;
      rows: number;
      filled: number;
      /** of the rows filled; null where anything is */
      valid: number | null;
    };
    /** How complete and readable a field of a source was. */
    FieldTrend: {
      source: string;
      kind: string;
      field: string;
      /** its name, of a field of your own */
      attribute: string | null;
      /** days since a row filled it; null = none ever did */
      age: number | null;
      /** receipt by receipt, the earliest first */
      points: components['schemas']['FieldPoint'][];
    };
    Fields: {
      fields: components['schemas']['Field'][];
      /** out of use; their values stay */
      retired: components['schemas']['Field'][];
    };
    /** A number with what it is about and what it rests on. */
    Figure: {
      /** by the reference of measures */
      measure: string;
      /** parameters of the measure; missing for its default */
      scope?: Record<string, string | number>;
      /** count, money, share, index, days, rate, quantity or ratio */
      unit: string;
      state: 'exact' | 'estimate' | 'notEnough' | 'notKnown';
      /** a count is a whole number, exact money a decimal as text, all else a number as computed; null = not known */
      value: string | number | null;
      /** of its range */
      low?: number | null;
      /** of its range */
      high?: number | null;
      /** probability the range is made for */
      level?: number;
      /** customers, or rows, it is over */
      n: number;
      /** floor that n did not reach */
      needed?: number;
      /** why there is no number, or what to know about it */
      reason?: string;
      /** id of what stands behind it */
      evidence: string;
    };
    /** Rows with a finding, in the order they came. */
    FindingPage: {
      rows: components['schemas']['FindingRow'][];
      total: number;
      next: number | null;
    };
    /** A row with a finding. */
    FindingRow: {
      receipt: string;
      table: string;
      /** null of a finding about a whole file */
      line: number | null;
      field: string | null;
      before: string | null;
      after: string | null;
      /** how many it stands for */
      rows: number;
      /** what fills the row as it came, in the order of the file; none of a finding about a whole file */
      texts: string[];
    };
    FindingRule: {
      rule: string;
      text: string;
      /** what it means and what was done; null where its name says it all */
      means: string | null;
      rows: number;
      receipts: number;
      /** when something with it came last */
      last: string;
    };
    /** What cleaning noticed about rows that went in. */
    Findings: {
      rules: components['schemas']['FindingRule'][];
      /** customers in no rule, because they have too many facts to be judged */
      tooMany: components['schemas']['TooMany'][];
    };
    /** What a search finds. */
    Found: {
      /** as it was typed, 200 letters at most */
      q: string;
      /** whether the day is computed; otherwise pages and segments alone were looked through */
      whole: boolean;
      /** none of them empty */
      groups: components['schemas']['Hits'][];
    };
    /** How fresh a source is. */
    Fresh: {
      source: string;
      rows: number;
      /** the last day one of its orders or events tells of; null = of none */
      last: string | null;
      /** when something of it came last */
      arrived: string;
    };
    /** A named group. */
    Group: {
      /** as it stands in addresses */
      id: string;
      /** by which its words are found */
      name: string;
      figures: components['schemas']['Figure'][];
    };
    /** How many would go from one group to another. */
    GroupMove: {
      from: string;
      to: string;
      customers: number;
    };
    /** The named group a customer is in, and why. */
    GroupStanding: {
      id: string;
      name: string;
      /** `published` = a value at a limit belongs above it */
      rule: 'product' | 'published';
      axes: components['schemas']['Axis'][];
    };
    /** One thing that a search leads to. */
    Hit: {
      kind: string;
      title: string;
      /** what it is; empty where the title says it */
      detail: string;
      /** of the page, without the day */
      address: string;
      marks: components['schemas']['HitMarks'];
      /** of a number what it is on the day */
      figure?: components['schemas']['Figure'];
    };
    /** Where the search was found. */
    HitMarks: {
      title: [number, number][];
      detail: [number, number][];
    };
    /** Hits of one kind. */
    Hits: {
      kind: 'page' | 'segment' | 'person' | 'number' | 'field';
      total: number;
      /** where all of them are listed; null = nowhere together */
      all: string | null;
      /** six at most */
      hits: components['schemas']['Hit'][];
    };
    /** The page Home, of now. */
    Home: {
      asOf: string;
      zone: string;
      currency: string;
      computedAt: string;
      /** the last 26, the earliest first */
      weeks: components['schemas']['Week'][];
      figures: components['schemas']['Figure'][];
      sources: components['schemas']['Fresh'][];
    };
    /** For how many a rule holds. */
    HowMany: {
      state: 'exact' | 'estimate';
      value: number;
      /** how many there are */
      of: number;
      /** of a guess, its 90 % range */
      low?: number;
      /** of a guess */
      high?: number;
      /** of a guess, how many it looked at */
      n?: number;
      /** have too many facts to be judged */
      unjudged?: number;
    };
    /** see Said */
    ImportWanted: {
      upload?: string | null;
      mapping?: components['schemas']['SaidWord'][] | null;
      reading?: components['schemas']['SaidWritten'][] | null;
      received?: string | null;
      origin?: components['schemas']['SaidOrigin'] | null;
    };
    /** A saved segment a customer is in. */
    InSegment: {
      id: string;
      name: string;
      why: components['schemas']['Why'];
    };
    /** What takes a receipt back. */
    Inverse: {
      /** `withdraw` or `restore`, or that of the problem because of which there is neither */
      code: string;
      /** the receipt that stands in the way */
      other: string | null;
      /** says why, where one does */
      text?: string;
    };
    /** Long work that was asked for. */
    Job: {
      id: string;
      kind: string;
      /** on what */
      arguments: Record<string, string>;
      state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted' | 'dismissed';
      step: string;
      /** from 0 to 1 */
      progress: number;
      /** a guess; null before there can be one */
      secondsLeft: number | null;
      askedAt: string;
      startedAt: string | null;
      endedAt: string | null;
      /** how many come first */
      before?: number;
      /** whether what the end of the server interrupted can be gone on with */
      canResume?: boolean;
      /** what an import, or a value entered by hand, left behind */
      receipts?: string[];
      /** files of an import that were not taken */
      passedOver?: components['schemas']['PassedOver'][];
      problems: components['schemas']['Problem'][];
    };
    Jobs: {
      /** what runs, what waits in its turn, then what is over, the latest first; at most 100 */
      jobs: components['schemas']['Job'][];
    };
    /** A column of a source's files. */
    KeptColumn: {
      header: string;
      /** it is taken for */
      meaning: string;
      /** the same, in the reader's language */
      text: string;
      /** of its days, where somebody said it */
      order: string | null;
      /** the decimal mark of its numbers, where somebody said it */
      mark: string | null;
    };
    /** What is kept for the next file of a source. */
    KeptMapping: {
      /** columns of each kind of table, the latest first */
      tables: components['schemas']['KeptColumn'][][];
      readings: components['schemas']['KeptReading'][];
      /** whether something was forgotten that can be remembered again */
      forgotten: boolean;
    };
    /** How the texts of a source are written, as somebody said of an earlier file; null = as they tell themselves. */
    KeptReading: {
      encoding: string | null;
      separator: string | null;
    };
    /** What is known of a customer: the value that survives. */
    KnownValue: {
      field: string;
      /** its name, where it is one */
      attribute: string | null;
      kind: 'text' | 'day';
      value: string;
      /** null where the row of the value is of no file */
      source: string | null;
      /** day it was told */
      on: string | null;
      /** since; null where that was after the day asked about */
      days: number | null;
      /** of the row that told it */
      receipt: string;
      line: number;
      /** somebody entered it */
      byHand?: boolean;
      /** values of other rows that lost, the latest 20 */
      others: components['schemas']['ToldValue'][];
      /** how many there are */
      otherValues: number;
    };
    /** A saved segment in the list. */
    ListedSegment: {
      id: string;
      name: string;
      version: number;
      owner: string;
      note: string;
      nextReview: string | null;
      retired: boolean;
      since: string;
      /** as JSON */
      rule: string;
      /** what must hold all together, in the reader's words */
      parts: string[];
      trend: components['schemas']['TrendPoint'][];
      figures: components['schemas']['Figure'][];
      /** why its rule cannot be judged; there are no figures then */
      problems: string[];
    };
    /** A file that was looked into: what each column is taken for. */
    LookedAt: {
      id: string;
      name: string;
      bytes: number;
      tables: components['schemas']['LookedTable'][];
      passedOver: components['schemas']['PassedOver'][];
    };
    /** A column as it would be read. */
    LookedColumn: {
      column: string;
      header: string;
      /** the first */
      values: (string | null)[];
      /** it is taken for */
      meaning: string;
      /** of its days */
      format: string | null;
      /** from 0 to 1 */
      certainty: number;
      /** in the reader's language */
      because: string;
      /** whether it is taken or read as last time for its source, where it would not be by itself */
      before: boolean;
      /** whether day and month must be told apart by whoever knows */
      asksOrder: boolean;
      content: 'date' | 'number' | 'text';
    };
    /** A table of a file. */
    LookedTable: {
      table: string;
      /** null of a sheet */
      encoding: string | null;
      /** of the encoding, from 0 to 1 */
      certainty: number | null;
      /** null of a sheet and of fixed columns */
      separator: string | null;
      /** share of rows that the separator cuts alike */
      fit: number | null;
      headerRows: number;
      /** titles above the header */
      above: number;
      rows: number;
      /** what of it is as last time for its source */
      before: components['schemas']['KeptReading'];
      columns: components['schemas']['LookedColumn'][];
    };
    Machine: {
      home: string;
      java: string;
      system: string;
      processors: number;
      engine: string;
      /** bytes by name */
      files: Record<string, number>;
      free: number;
      memory: number;
      javaMemory: number;
      engineMemory: number;
    };
    /** What a column can mean. */
    MeaningWord: {
      word: string;
      text: string;
      content: 'date' | 'number' | 'text';
    };
    /** A number on both days. */
    Measured: {
      before: components['schemas']['Figure'];
      after: components['schemas']['Figure'];
      /** null where one of the two is not told */
      difference: string | number | null;
      /** whether the ranges lie apart; null where there are none */
      clear: boolean | null;
    };
    Member: {
      customer: string;
      source: string | null;
      key: string | null;
      name: string | null;
      purchases: number;
      /** An exact decimal. */
      net: string;
      first: string | null;
      last: string | null;
      /** days since the last purchase */
      recency: number | null;
      scores: [number, number, number] | null;
    };
    /** Who is in it, who brings the most first. */
    Members: {
      asOf: string;
      zone: string;
      currency: string;
      rows: components['schemas']['Member'][];
      total: number;
      next: number | null;
    };
    /** Who came and went. */
    Move: {
      day: string;
      cause: string;
      /** of the cause, in the reader's language */
      text: string;
      came: number;
      left: number;
    };
    Moved: {
      customer: string;
      name: string | null;
      key: string | null;
      cause: string;
      /** of the cause, in the reader's language */
      text: string;
    };
    /** What one receipt did between two days, in lines. */
    MovedReceipt: {
      id: string;
      file: string;
      arrived: string;
      added: number;
      changed: number;
      ended: number;
      /** lines there all along, of customers who fit the rule on the later day alone */
      entered: number;
      /** the same of those who fit on the earlier day alone */
      left: number;
      /** An exact decimal. */
      net: string;
    };
    /** Who came into a segment, or left it, from one day to another. */
    Moves: {
      asOf: string;
      zone: string;
      currency: string;
      /** how many were in on the first day */
      before: number;
      /** how many on the last */
      after: number;
      came: number;
      left: number;
      rows: components['schemas']['Moved'][];
      total: number;
      next: number | null;
    };
    /** A word, and what it is called. */
    NamedLabel: {
      name: string;
      label: string;
    };
    /** One group, or one saved segment. */
    OneSegment: {
      asOf: string;
      zone: string;
      currency: string;
      id: string;
      name: string;
      figures: components['schemas']['Figure'][];
      /** of a group */
      definition?: components['schemas']['Definition'];
      /** of a group, how scores are cut: `published` = a value at a limit belongs above it */
      rule?: 'product' | 'published';
      /** of a group: `value.rfm_thresholds`, what the scores mean */
      tables?: Record<string, components['schemas']['Table']>;
      /** of a saved segment */
      segment?: components['schemas']['SegmentHistory'];
    };
    /** One line of an order. */
    OrderLine: {
      product: string | null;
      name: string | null;
      effect: 'sale' | 'return' | 'discount' | 'adjustment';
      /** An exact decimal. */
      quantity: string | null;
      /** An exact decimal. */
      price: string | null;
      /** An exact decimal. */
      money: string | null;
      receipt: string;
      line: number;
    };
    /** Orders in one state. */
    OrderState: {
      state: 'counted' | 'cancelled' | 'unpaid' | 'test';
      orders: number;
      /** An exact decimal. */
      amount: string;
    };
    /** Money of a receipt in a currency that is not the one of most orders. */
    OtherCurrency: {
      currency: string;
      sums: components['schemas']['Sums'];
      returns: Record<string, components['schemas']['Returned']>;
      states: components['schemas']['OrderState'][];
    };
    /** A file that is not taken. */
    PassedOver: {
      name: string;
      reason: string;
      help: string;
    };
    /** One place. */
    PlaceNode: {
      id: string;
      label: string;
    };
    Point: {
      day: string;
      /** null where nothing was known yet, or too few people were */
      value: string | number | null;
      low: number | null;
      high: number | null;
    };
    /** How often a level is in a set. */
    Portion: {
      share: number;
      ratio: number;
      low: number | null;
      high: number | null;
      n: number;
    };
    /** A line of what a command prints, a JSON object a line. */
    Printed: {
      out?: string;
      err?: string;
      /** code of its end */
      exit?: number;
    };
    /** One thing that can be mended. */
    Problem: {
      /** stable name of the kind of problem */
      code: string;
      /** it was seen at */
      where: string;
      /** what was seen, by name */
      values: Record<string, string>;
      /** what to do, in the reader's language */
      hint: string;
      /** the same */
      text: string;
    };
    /** How complete and how readable the fields of each source are: the table `clean.quality`. */
    Quality: {
      figures: components['schemas']['Figure'][];
      tables: Record<string, components['schemas']['Table']>;
    };
    RawCell: {
      header: string;
      /** as it came; null where the row has none */
      value: string | null;
    };
    /** A row as it came in its file. */
    RawRow: {
      file: string;
      receipt: string;
      line: number;
      columns: components['schemas']['RawCell'][];
    };
    /** What a column was taken for. */
    ReadColumn: {
      column: string;
      meaning: string;
      format: string | null;
      certainty: number;
      because: string;
    };
    /** Why rows are set aside, and how many. */
    Reason: {
      reason: string;
      text: string;
      count: number;
    };
    /** Who a source says it is. */
    Record: {
      source: string;
      key: string;
    };
    /** A refusal (RFC 9457), `application/problem+json`. */
    Refusal: {
      /** the first problem, in the reader's language */
      title: string;
      status: number;
      problems: components['schemas']['Problem'][];
    };
    /** Returns of one kind. */
    Returned: {
      count: number;
      /** An exact decimal. */
      amount: string;
    };
    /** A rule, or a part of one, in words. */
    RuleTree: {
      sentence: string;
      of: components['schemas']['RuleTree'][];
    };
    /** A rule in words. */
    RuleWords: {
      /** in its one form, as JSON */
      rule: string;
      /** that must all hold */
      parts: string[];
      sentence: string;
      /** the whole with what it joins */
      tree: components['schemas']['RuleTree'];
    };
    /** What somebody says of a file: of columns, of how its tables are written, of its source. */
    Said: {
      /** of columns; the others stay as they were guessed */
      mapping?: components['schemas']['SaidWord'][] | null;
      /** of tables; the others are read as they tell themselves */
      reading?: components['schemas']['SaidWritten'][] | null;
      /** the receipts that were there when it was checked; null = it was not */
      received?: string | null;
      /** who answers for what comes in, and where it comes from; null = not said */
      origin?: components['schemas']['SaidOrigin'] | null;
    };
    /** What is said of a source. */
    SaidOf: {
      /** 0 where nobody said anything */
      version: number;
      /** who answers for it */
      owner: string;
      /** the lawful basis on which its people are kept; empty = none said */
      basis: string;
      /** where the list comes from */
      origin: string;
      /** when it was said */
      since: string | null;
    };
    /** What `SourceWish` says. */
    SaidOrigin: {
      owner?: string | null;
      basis?: string | null;
      origin?: string | null;
    };
    SaidWord: {
      table: string;
      column: string;
      header: string;
      /** a meaning, how its days or numbers are read, or both */
      word: string;
    };
    SaidWritten: {
      table: string;
      /** and separator: null = as was said last time for its source, else as the file tells */
      encoding?: string | null;
      separator?: string | null;
      /** whether what was kept of earlier files is left aside */
      fresh?: boolean | null;
    };
    /** A field as it was saved. */
    SavedField: {
      name: string;
      version: number;
      retired: boolean;
      receipt: string;
    };
    SavedSegment: {
      id: string;
      version: number;
      retired: boolean;
      /** that says who is in */
      job: string;
    };
    /** What was said of a source, with the receipt of saying so. */
    SavedSource: {
      version: number;
      owner: string;
      basis: string;
      origin: string;
      since: string | null;
      receipt: string;
    };
    /** A version of a segment. */
    SavedVersion: {
      name: string;
      version: number;
      owner: string;
      note: string;
      nextReview: string | null;
      retired: boolean;
      since: string;
      /** as JSON */
      rule: string;
      /** parts of the rule that it has and the one before has not */
      added: string[];
      /** parts that the one before has and it has not */
      gone: string[];
    };
    /** A saved view; what is null is as at first. */
    SavedView: {
      id: string;
      version: number;
      name: string;
      columns: string | null;
      sort: string | null;
      q: string | null;
      /** rule as JSON */
      set: string | null;
      /** columns it names that are there no more */
      gone: string[];
      /** why its rule cannot be judged, in the reader's words */
      problems: string[];
      owner: string;
      /** whether the page opens with it */
      opens: boolean;
      since: string;
      /** when it was applied last */
      used: string | null;
    };
    /** A view as it was saved. */
    SavedViewAnswer: {
      id: string;
      version: number;
      retired: boolean;
      receipt: string;
    };
    /** What a segment is to be. */
    SavingWanted: {
      name?: string | null;
      rule?: string | null;
      owner?: string | null;
      note?: string | null;
      /** a day as ISO writes it */
      nextReview?: string | null;
      /** that was seen, where there is one */
      version?: number | null;
    };
    /** What a saved segment says and said, and who came and went. */
    SegmentHistory: {
      id: string;
      name: string;
      version: number;
      owner: string;
      note: string;
      nextReview: string | null;
      retired: boolean;
      since: string;
      /** as JSON */
      rule: string;
      /** what must hold all together, in the reader's words */
      parts: string[];
      /** the newest first */
      versions: components['schemas']['SavedVersion'][];
      /** a point a day */
      trend: components['schemas']['TrendPoint'][];
      /** the latest first, at most 20 */
      moves: components['schemas']['Move'][];
    };
    /** The groups of a day. */
    Segments: {
      asOf: string;
      zone: string;
      currency: string;
      /** figures of all buyers, by the same measures */
      everyone: components['schemas']['Figure'][];
      groups: components['schemas']['Group'][];
      /** as they were first saved */
      segments: components['schemas']['ListedSegment'][];
    };
    /** A setting. */
    Setting: {
      key: string;
      /** null: it hangs on the files */
      value: string | null;
      standard: string | null;
      /** what it may be, in the reader's language */
      says: string;
      /** what holds without a choice */
      default: string;
      /** what it is for */
      means: string;
      /** the oldest first */
      versions: components['schemas']['SettingChange'][];
    };
    /** A change of a setting. */
    SettingChange: {
      version: number;
      from: string | null;
      to: string | null;
      since: string;
      actor: string;
      receipt: string;
    };
    /** Settings of the business, and what there is of the machine. */
    Settings: {
      settings: components['schemas']['Setting'][];
      /** that Home can follow */
      measures: string[];
      /** that there are */
      zones: string[];
      /** whether what is shown was computed by other values */
      lags: boolean;
      machine: components['schemas']['Machine'];
    };
    SettingsWanted: {
      /** the new one; `default` goes back to the default */
      value?: string | null;
    };
    /** A value, and how many customers share it. */
    Shared: {
      value: string;
      count: number;
    };
    SortedBy: {
      name: string;
      /** the largest first */
      down: boolean;
    };
    /** What was once said of a source, by whom. */
    SourceSaid: {
      version: number;
      owner: string;
      basis: string;
      origin: string;
      since: string | null;
      actor: string;
      receipt: string;
    };
    /** A source. */
    SourceTold: {
      source: string;
      files: number;
      rows: number;
      people: number;
      /** rows that came today */
      today: number;
      orders: number;
      /** day its orders and events tell of */
      first: string | null;
      /** day its orders and events tell of */
      last: string | null;
      arrived: string;
      /** median days between arrivals; null under three */
      every: number | null;
      /** twice as many have passed */
      late: boolean;
      /** the day it was to come */
      lateSince: string | null;
      said: components['schemas']['SaidOf'];
    };
    SourcesWanted: {
      source?: string | null;
      /** that was seen; 0 = nothing was said yet */
      version?: number | null;
      owner?: string | null;
      basis?: string | null;
      origin?: string | null;
    };
    /** A rule as one select. */
    SqlForm: {
      /** null where the rule has no such form */
      sql: components['schemas']['Asking'] | null;
      /** the selects whose rows it is judged of then */
      reads: components['schemas']['Asking'][];
    };
    /** How many are left after a condition. */
    Step: {
      value: number;
      /** of a guess, its 90 % range */
      low?: number;
      /** of a guess */
      high?: number;
    };
    /** How the conditions narrow everyone down, one after the other. */
    Steps: {
      state: 'exact' | 'estimate';
      /** how many there are */
      of: number;
      /** have too many facts to be judged */
      unjudged: number;
      steps: components['schemas']['Step'][];
    };
    /** Decimals by what they are of; null where it is not known. */
    Sums: {
      /** An exact decimal. */
      gross: string | null;
      /** An exact decimal. */
      returns: string | null;
      /** An exact decimal. */
      discounts: string | null;
      /** An exact decimal. */
      adjustments: string | null;
      /** An exact decimal. */
      added: string | null;
      /** An exact decimal. */
      file: string | null;
    };
    /** A table as in `report.json`. */
    Table: {
      columns: string[];
      /** cells in the order of the columns: counts are whole numbers, money and quantities decimals as text, months yyyy-MM */
      rows: (string | number | boolean | null)[][];
    };
    /** A value as a row told it. */
    ToldValue: {
      value: string;
      source: string | null;
      on: string | null;
      days: number | null;
      receipt: string;
      line: number;
      byHand?: boolean;
    };
    /** Values of one field that lost. */
    ToldValues: {
      rows: components['schemas']['ToldValue'][];
      total: number;
      /** where the next page begins; null on the last */
      next: number | null;
    };
    /** A customer with too many facts. */
    TooMany: {
      id: string;
      key: string | null;
      facts: number;
    };
    /** A level of an attribute among the members and among all buyers. Its numbers open with `measure=segment.trait_ratio` and a scope like `group=champions;trait=…` or `segment=s…;trait=…`. */
    Trait: {
      trait: string;
      attribute: string;
      level: string;
      name: string;
      /** where it begins, of a level that was cut out of numbers */
      above?: string;
      /** where it ends */
      upTo?: string;
      share: number;
      all_share: number;
      ratio: number;
      low: number | null;
      high: number | null;
      n: number;
      n_all: number;
      /** false discovery rate */
      q: number | null;
      /** whether the group is made of it */
      own: boolean;
    };
    TraitSentence: {
      text: string;
      /** by which its numbers are asked for; null where the sentence says that there is no more */
      trait: string | null;
    };
    /** What sets a group apart from all buyers. */
    Traits: {
      asOf: string;
      zone: string;
      currency: string;
      sentences: components['schemas']['TraitSentence'][];
      doubts: string[];
      /** how many levels were */
      judged: number;
      traits: components['schemas']['Trait'][];
    };
    /** How many were in on a day. */
    TrendPoint: {
      asOf: string;
      version: number;
      members: number;
    };
    /** Two days side by side. */
    TwoDays: {
      before: components['schemas']['ComparedDay'];
      after: components['schemas']['ComparedDay'];
      zone: string;
      currency: string;
      measures: components['schemas']['Measured'][];
      /** what came between, the latest first */
      receipts: components['schemas']['MovedReceipt'][];
    };
    /** A file that was sent. */
    Uploaded: {
      id: string;
      name: string;
      bytes: number;
    };
    /** A segment or a view that uses something. */
    Use: {
      what: 'segment' | 'view';
      id: string;
      name: string;
    };
    /** What asks what a segment asks, or names a field. */
    Uses: {
      /** by id of the segment */
      segments: Record<string, components['schemas']['Use'][]>;
      /** by name; one that nothing names is missing */
      fields: Record<string, components['schemas']['Use'][]>;
    };
    /** The page Value. */
    Value: {
      asOf: string;
      zone: string;
      currency: string;
      /** of scores: `published` = a value at a limit belongs above it */
      rule: 'product' | 'published';
      figures: components['schemas']['Figure'][];
      /** by name: `value.concentration`, `value.rfm_thresholds`, `value.grid`, `value.cohorts` */
      tables: Record<string, components['schemas']['Table']>;
    };
    /** What a view is to be; what is missing is as at first. */
    ViewsWanted: {
      page?: string | null;
      name?: string | null;
      columns?: string | null;
      sort?: string | null;
      q?: string | null;
      set?: string | null;
      owner?: string | null;
      opens?: boolean | null;
      /** that was seen, where there is one */
      version?: number | null;
    };
    /** What a rule can ask here. */
    Vocabulary: {
      attributes: components['schemas']['Attribute'][];
      kinds: components['schemas']['NamedLabel'][];
      channels: components['schemas']['Shared'][];
      categories: components['schemas']['Shared'][];
      places: components['schemas']['Edition'][];
    };
    /** Buyers of a week. */
    Week: {
      /** its Monday */
      week: string;
      new: number;
      returning: number;
      /** whether all its days have passed */
      finished: boolean;
    };
    /** Why a rule holds for a customer, or does not. */
    Why: {
      holds: boolean;
      sentence: string;
      /** of the customer that decided; null = none, or the parts did */
      value: string | number | boolean | null;
      /** its parts */
      of: components['schemas']['Why'][];
    };
    /** Why a rule holds for a customer, or does not, and what would turn it. */
    WhyTold: {
      holds: boolean;
      sentence: string;
      /** of the customer that decided; null = none, or the parts did */
      value: string | number | boolean | null;
      /** its parts */
      of: components['schemas']['Why'][];
      /** what would have to be otherwise, the fewest first; each list is enough */
      changes: components['schemas']['Why'][][];
    };
    /** What every page needs to know. */
    Workspace: {
      /** of its folder */
      name: string;
      home: string;
      /** day of what was computed last; null = nothing was yet */
      asOf: string | null;
      zone: string;
      /** `XXX` where the files name none */
      currency: string;
      days: components['schemas']['Days'] | null;
      /** until this day something was learned that was no history; a day before it may read otherwise with `known`; null = nothing was */
      learned: string | null;
      computedAt: string | null;
      /** id of what was computed last */
      run: string | null;
      /** which invented world is shown; null = nothing that counts was made up by us */
      demo: components['schemas']['Demo'] | null;
      /** of the program */
      version: string;
    };
  };
}

export interface paths {
  '/api/attributes': {
    /** Puts a field out of use; its values stay. */
    delete: {
      query: { name: string; version?: number };
      answer: components['schemas']['SavedField'];
    };
    /** Fields that files brought and that somebody defined. */
    get: {
      answer: components['schemas']['Fields'];
    };
    /** Defines a field that can be imported, filtered by, sorted by and exported at once. */
    post: {
      body: components['schemas']['AttributesWanted'];
      answer: components['schemas']['SavedField'];
    };
    /** Changes what a field is called, its unit and the note; its kind stays. */
    put: {
      body: components['schemas']['AttributesWanted'];
      answer: components['schemas']['SavedField'];
    };
  };
  '/api/attributes/undo': {
    /** Takes the last change of a field back; done again brings it back. */
    post: {
      query: { name: string; version?: number };
      answer: components['schemas']['SavedField'];
    };
  };
  '/api/command': {
    /** Runs a command of the same user; it shows the key of the server in place of a session. */
    post: {
      body: components['schemas']['CommandsAsked'];
      answer: components['schemas']['Printed'];
    };
  };
  '/api/customers': {
    /** The list of customers. */
    get: {
      query: {
        asof?: string;
        known?: string;
        set?: string;
        q?: string;
        sort?: string;
        columns?: string;
        after?: number;
        limit?: number;
      };
      answer: components['schemas']['Customers'];
    };
  };
  '/api/customers/rows.csv': {
    /** The list as CSV, all rows, heads in the reader's language. */
    get: {
      query: { asof?: string; known?: string; set?: string; q?: string; sort?: string; columns?: string };
      answer: string;
    };
  };
  '/api/customers/{id}': {
    /** One customer. */
    get: {
      query: { asof?: string; known?: string };
      answer: components['schemas']['Customer'];
    };
  };
  '/api/customers/{id}/attributes': {
    /** Enters a value, written as the reader's language writes it. */
    put: {
      body: components['schemas']['AttributesEntered'];
      answer: components['schemas']['Entered'];
    };
  };
  '/api/customers/{id}/events': {
    /** The events of a customer: visits, calls, complaints, the latest first. */
    get: {
      query: { asof?: string; known?: string; after?: number; limit?: number };
      answer: components['schemas']['CustomerEvents'];
    };
  };
  '/api/customers/{id}/orders': {
    /** The orders of a customer. */
    get: {
      query: { asof?: string; known?: string; after?: number; limit?: number };
      answer: components['schemas']['CustomerOrders'];
    };
  };
  '/api/customers/{id}/told': {
    /** What else was told of one field of a customer, the latest first. */
    get: {
      query: { field: string; attribute?: string; asof?: string; known?: string; after?: number; limit?: number };
      answer: components['schemas']['ToldValues'];
    };
  };
  '/api/data': {
    /** What came in, and why rows are set aside. */
    get: {
      answer: components['schemas']['Data'];
    };
  };
  '/api/data/findings': {
    /** What cleaning noticed about rows that went in. */
    get: {
      answer: components['schemas']['Findings'];
    };
  };
  '/api/data/findings/rows': {
    /** Rows with a finding. */
    get: {
      query: { rule: string; after?: number; limit?: number };
      answer: components['schemas']['FindingPage'];
    };
  };
  '/api/data/imports': {
    /** Takes an upload in and computes what is shown; the file that was sent goes when it is in. */
    post: {
      body: components['schemas']['ImportWanted'];
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/data/meanings': {
    /** What a column can mean, in the order to choose from, and whether that is a date, a number or text. */
    get: {
      answer: components['schemas']['MeaningWord'][];
    };
  };
  '/api/data/quality': {
    /** How complete and how readable the fields of each source are. */
    get: {
      answer: components['schemas']['Quality'];
    };
  };
  '/api/data/quality/trend': {
    /** How complete and readable each field was, receipt by receipt. */
    get: {
      answer: components['schemas']['FieldTrend'][];
    };
  };
  '/api/data/receipts/{id}/restore': {
    /** Takes a withdrawn receipt back into now, and computes. */
    post: {
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/data/receipts/{id}/withdraw': {
    /** Takes a receipt out of now, and computes. */
    post: {
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/data/repairs': {
    /** Mends rows, one receipt each, then computes once. */
    post: {
      body: components['schemas']['DataMended'];
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/data/set-aside': {
    /** Rows that are set aside. */
    get: {
      query: { reason?: string; after?: number; limit?: number };
      answer: components['schemas']['AsidePage'];
    };
  };
  '/api/data/sources': {
    /** Where data comes from. */
    get: {
      answer: components['schemas']['SourceTold'][];
    };
    /** Says who answers for a source, on what basis its people are kept, and where it comes from. */
    put: {
      body: components['schemas']['SourcesWanted'];
      answer: components['schemas']['SavedSource'];
    };
  };
  '/api/data/sources/history': {
    /** All that was said of one, the newest first. */
    get: {
      query: { source: string };
      answer: components['schemas']['SourceSaid'][];
    };
  };
  '/api/data/sources/mapping': {
    /** What the columns of a source's files were taken for, and what was said of how they are written: its next file is read so. */
    get: {
      query: { source: string };
      answer: components['schemas']['KeptMapping'];
    };
  };
  '/api/data/sources/mapping/forget': {
    /** Forgets it: the next file of the source is read as if it were the first. */
    post: {
      query: { source: string };
      answer: components['schemas']['KeptMapping'];
    };
  };
  '/api/data/sources/mapping/remember': {
    /** Takes the last forgetting back. */
    post: {
      query: { source: string };
      answer: components['schemas']['KeptMapping'];
    };
  };
  '/api/data/sources/undo': {
    /** Takes back what was said last. */
    post: {
      query: { source: string; version: number };
      answer: components['schemas']['SavedSource'];
    };
  };
  '/api/data/uploads': {
    /** Takes a file. */
    post: {
      query: { name: string };
      body: string;
      answer: components['schemas']['Uploaded'];
    };
  };
  '/api/data/uploads/{id}': {
    /** Removes a file that was sent. */
    delete: {
      answer: void;
    };
    /** What the columns of a file are taken for. */
    get: {
      answer: components['schemas']['LookedAt'];
    };
  };
  '/api/data/uploads/{id}/check': {
    /** What an import would do. */
    get: {
      answer: components['schemas']['CheckedTold'];
    };
    /** Does what an import would and takes it back, so that it can be told before. */
    post: {
      body: components['schemas']['Said'];
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/data/uploads/{id}/look': {
    /** Reads a file as it is said to be written, without keeping anything of it. */
    post: {
      body: components['schemas']['Said'];
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/days': {
    /** Computes a past day, or the figures of some customers. */
    post: {
      body: components['schemas']['DaysWanted'];
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/demo': {
    /** Fills a workspace in which nothing of one's own counts with an invented business; stopped or failed, it takes all back. */
    post: {
      body: components['schemas']['DemoWanted'];
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/divisions': {
    /** In which ways customers can be divided, by what is known of them now. */
    get: {
      answer: components['schemas']['Division'][];
    };
  };
  '/api/evidence': {
    /** What stands behind a number that is asked for by measure and scope. */
    get: {
      query: {
        measure: string;
        scope?: string;
        asof?: string;
        known?: string;
        set?: string;
        within?: string;
        after?: number;
        limit?: number;
      };
      answer: components['schemas']['Evidence'];
    };
  };
  '/api/evidence/rows.csv': {
    /** All rows behind a number as CSV, heads in the reader's language. */
    get: {
      query: { measure: string; scope?: string; asof?: string; known?: string; set?: string; within?: string };
      answer: string;
    };
  };
  '/api/evidence/{id}': {
    /** What stands behind a figure. */
    get: {
      query: { asof?: string; known?: string; set?: string; after?: number; limit?: number };
      answer: components['schemas']['Evidence'];
    };
  };
  '/api/evidence/{id}/rows.csv': {
    /** All rows behind a figure as CSV, heads in the reader's language. */
    get: {
      query: { asof?: string; known?: string; set?: string };
      answer: string;
    };
  };
  '/api/home': {
    /** Weeks, the numbers we steer by, and how fresh the data is. */
    get: {
      answer: components['schemas']['Home'];
    };
  };
  '/api/home/courses': {
    /** How the numbers we steer by came to be what they are, over the last twelve months. */
    get: {
      answer: components['schemas']['Courses'];
    };
  };
  '/api/jobs': {
    /** What runs, what waits in its turn, and what is over. */
    get: {
      answer: components['schemas']['Jobs'];
    };
  };
  '/api/jobs/events': {
    /** Tells each change of a job as an event (server-sent events, HTML standard 9.2). */
    get: {
      answer: components['schemas']['Job'];
    };
  };
  '/api/jobs/{id}': {
    /** Stops a job; one that runs stops between two steps and leaves nothing behind. */
    delete: {
      answer: void;
    };
    /** How a job stands. */
    get: {
      answer: components['schemas']['Job'];
    };
  };
  '/api/jobs/{id}/dismiss': {
    /** Takes a job that is over from the list. */
    post: {
      answer: void;
    };
  };
  '/api/jobs/{id}/resume': {
    /** Goes on with what the end of the server interrupted, where all it needs is there. */
    post: {
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/rows/{receipt}/{line}': {
    /** One row as it came in its file. */
    get: {
      answer: components['schemas']['RawRow'];
    };
  };
  '/api/rules/count': {
    /** For how many a rule holds, exactly; what it found is kept for list, chart and export. */
    get: {
      query: { set: string; asof?: string; known?: string };
      answer: components['schemas']['HowMany'];
    };
  };
  '/api/rules/estimate': {
    /** For how many a rule holds, at once: a guess with its range where there are many customers. */
    get: {
      query: { set: string; asof?: string; known?: string };
      answer: components['schemas']['HowMany'];
    };
  };
  '/api/rules/figures': {
    /** What those for whom it holds are and bring. */
    get: {
      query: { set: string; asof?: string; known?: string };
      answer: components['schemas']['Brought'];
    };
  };
  '/api/rules/sql': {
    /** The rule as SQL, or what it is judged of. */
    get: {
      query: { set: string; asof?: string; known?: string };
      answer: components['schemas']['SqlForm'];
    };
  };
  '/api/rules/steps': {
    /** How the conditions narrow everyone down; guessed first where there are many customers. */
    get: {
      query: { set: string; exact?: boolean; asof?: string; known?: string };
      answer: components['schemas']['Steps'];
    };
  };
  '/api/rules/traits': {
    /** What sets them apart. */
    get: {
      query: { set: string; asof?: string; known?: string };
      answer: components['schemas']['Traits'];
    };
  };
  '/api/rules/vocabulary': {
    /** What a rule can ask here. */
    get: {
      query: { asof?: string; known?: string };
      answer: components['schemas']['Vocabulary'];
    };
  };
  '/api/rules/why': {
    /** Why a rule holds for a customer, or does not. */
    get: {
      query: { set: string; customer: string; asof?: string; known?: string };
      answer: components['schemas']['WhyTold'];
    };
  };
  '/api/rules/words': {
    /** A rule in words; what is wrong with it is refused with its place. */
    get: {
      query: { set: string };
      answer: components['schemas']['RuleWords'];
    };
  };
  '/api/runs': {
    /** Computes what is shown from what is there. */
    post: {
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/search': {
    /** Searches pages, segments, people, numbers and fields, in any script. */
    get: {
      query: { q?: string; asof?: string; known?: string };
      answer: components['schemas']['Found'];
    };
  };
  '/api/segments': {
    /** All named groups and saved segments. */
    get: {
      query: { asof?: string; known?: string };
      answer: components['schemas']['Segments'];
    };
    /** Saves a segment. */
    post: {
      body: components['schemas']['SavingWanted'];
      answer: components['schemas']['SavedSegment'];
    };
  };
  '/api/segments/compare': {
    /** Two to four of them side by side. */
    get: {
      query: { ids: string; asof?: string; known?: string };
      answer: components['schemas']['Compared'];
    };
  };
  '/api/segments/{id}': {
    /** Puts a segment out of use. */
    delete: {
      query: { version?: number };
      answer: components['schemas']['SavedSegment'];
    };
    /** One named group, or one saved segment. */
    get: {
      query: { asof?: string; known?: string };
      answer: components['schemas']['OneSegment'];
    };
    /** Saves the next version of a segment; where another is in force than the one that was seen, nothing is saved. */
    put: {
      body: components['schemas']['SavingWanted'];
      answer: components['schemas']['SavedSegment'];
    };
  };
  '/api/segments/{id}/members': {
    /** Who is in it. */
    get: {
      query: { asof?: string; known?: string; after?: number; limit?: number };
      answer: components['schemas']['Members'];
    };
  };
  '/api/segments/{id}/members.csv': {
    /** All members as CSV, heads in the reader's language. */
    get: {
      query: { asof?: string; known?: string };
      answer: string;
    };
  };
  '/api/segments/{id}/moves': {
    /** Who came into a segment, or left it, from one day to another. */
    get: {
      query: { from: string; to: string; came?: boolean; after?: number; limit?: number };
      answer: components['schemas']['Moves'];
    };
  };
  '/api/segments/{id}/traits': {
    /** What sets it apart from all buyers. */
    get: {
      query: { asof?: string; known?: string };
      answer: components['schemas']['Traits'];
    };
  };
  '/api/segments/{id}/undo': {
    /** Takes the last change of a segment back; done again brings it back. */
    post: {
      query: { version?: number };
      answer: components['schemas']['SavedSegment'];
    };
  };
  '/api/settings': {
    /** Settings, and what there is of the machine. */
    get: {
      answer: components['schemas']['Settings'];
    };
  };
  '/api/settings/{key}': {
    /** Gives a setting another value; a job computes what hangs on it: `id`, null where nothing does. */
    post: {
      body: components['schemas']['SettingsWanted'];
      answer: components['schemas']['Changed'];
    };
  };
  '/api/settings/{key}/effect': {
    /** What another value would change. */
    get: {
      query: { value: string };
      answer: components['schemas']['Effect'];
    };
  };
  '/api/settings/{key}/undo': {
    /** Takes the last change back. */
    post: {
      answer: components['schemas']['Changed'];
    };
  };
  '/api/uses': {
    /** Which segments and views of customers ask what a segment asks, wholly or among others, and which name a field. */
    get: {
      answer: components['schemas']['Uses'];
    };
  };
  '/api/value': {
    /** Figures and tables of the page Value. */
    get: {
      query: { asof?: string; known?: string; set?: string };
      answer: components['schemas']['Value'];
    };
  };
  '/api/value/compare': {
    /** Two days side by side. */
    get: {
      query: { asof?: string; known?: string; set?: string; compare: string; compareknown?: string };
      answer: components['schemas']['TwoDays'];
    };
  };
  '/api/value/compare/behind': {
    /** What made the difference of a number between two days: the customers of whom they tell otherwise; or the lines of a receipt. */
    get: {
      query: {
        of: string;
        asof?: string;
        known?: string;
        set?: string;
        compare: string;
        compareknown?: string;
        after?: number;
        limit?: number;
      };
      answer: components['schemas']['BehindDifference'];
    };
  };
  '/api/value/compare/behind.csv': {
    /** All rows that made a difference as CSV, heads in the reader's language. */
    get: {
      query: { of: string; asof?: string; known?: string; set?: string; compare: string; compareknown?: string };
      answer: string;
    };
  };
  '/api/value/divided': {
    /** The headline figures, broken down. */
    get: {
      query: { by: string; asof?: string; known?: string; set?: string };
      answer: components['schemas']['Divided'];
    };
  };
  '/api/value/divided.csv': {
    /** The headline figures, broken down, as CSV with heads in the reader's language. */
    get: {
      query: { by: string; asof?: string; known?: string; set?: string };
      answer: string;
    };
  };
  '/api/views': {
    /** Saved views of a page. */
    get: {
      query: { page: string };
      answer: components['schemas']['SavedView'][];
    };
    /** Saves a view. */
    post: {
      body: components['schemas']['ViewsWanted'];
      answer: components['schemas']['SavedViewAnswer'];
    };
  };
  '/api/views/{id}': {
    /** Puts a view out of use. */
    delete: {
      query: { version?: number };
      answer: components['schemas']['SavedViewAnswer'];
    };
    /** Saves the next version of a view; where another is in force than the one that was seen, nothing is saved. */
    put: {
      body: components['schemas']['ViewsWanted'];
      answer: components['schemas']['SavedViewAnswer'];
    };
  };
  '/api/views/{id}/undo': {
    /** Takes the last change of a view back; done again brings it back. */
    post: {
      query: { version?: number };
      answer: components['schemas']['SavedViewAnswer'];
    };
  };
  '/api/views/{id}/use': {
    /** Notes that a view was applied. */
    post: {
      answer: components['schemas']['Accepted'];
    };
  };
  '/api/workspace': {
    /** The workspace, its days and what was computed last. */
    get: {
      answer: components['schemas']['Workspace'];
    };
  };
}
