namespace TalentPortal.Domain.Accounts;

/// <summary>One thing a person may do. Page folders and handlers name a capability, never a role.</summary>
public enum Capability
{
    /// <summary>Apply for an allowance and follow one's own applications.</summary>
    ApplyForSubsidies,
    /// <summary>Confirm or refuse employment, report departures of the own employer's staff.</summary>
    ConfirmEmployment,
    /// <summary>See applications at the desk, within one's reach, without deciding anything.</summary>
    ReadSubsidies,
    /// <summary>Accept, ask for corrections, decline what is out of scope (受理).</summary>
    AcceptSubsidies,
    /// <summary>First review, clearing of discrepancies (初审).</summary>
    ReviewSubsidies,
    /// <summary>Second review (复核).</summary>
    SecondReviewSubsidies,
    /// <summary>Answer one question about one case for one's department (联审).</summary>
    AnswerJointReview,
    /// <summary>Final decision (审定).</summary>
    ApproveSubsidies,
    /// <summary>See overdue work of everybody and hand it on.</summary>
    SuperviseDeadlines,
    /// <summary>Hand a file one holds, or nobody holds, to another officer of its desk (转交).</summary>
    HandOverCases,
    /// <summary>Generate, check and publish notices (公示).</summary>
    PublishNotices,
    /// <summary>Decide objections to a notice (异议).</summary>
    DecideObjections,
    /// <summary>Run the monthly accrual (核定).</summary>
    RunAccrual,
    /// <summary>See batches and ledgers of payments.</summary>
    ReadPayments,
    /// <summary>Make a payment batch, send it, take the bank's result in (拨付, maker).</summary>
    PreparePayments,
    /// <summary>Check a payment batch made by somebody else (拨付, checker).</summary>
    CheckPayments,
    /// <summary>Recover money that was paid and not due (追缴).</summary>
    RecoverPayments,
    /// <summary>See budget lines, their journal and what waits for money (预算查询).</summary>
    ReadBudget,
    /// <summary>Open lines, pass and adjust budgets, let cases through (预算管理).</summary>
    KeepBudget,
    /// <summary>Import insurance rosters.</summary>
    ImportInsurance,
    /// <summary>Import talent lists (台账), and take an import back.</summary>
    ImportTalents,
    /// <summary>Keep the register of employers.</summary>
    MaintainEmployers,
    /// <summary>Enter holiday notices of the State Council.</summary>
    MaintainCalendar,
    /// <summary>Apply for a level of the classification (分类认定) and follow one's own case.</summary>
    ApplyForRecognition,
    /// <summary>See applications for a level, holders and panels, within one's reach, without deciding anything.</summary>
    ReadRecognitions,
    /// <summary>Accept applications for a level, ask for corrections, decline what is out of scope (受理).</summary>
    AcceptRecognitions,
    /// <summary>Review proofs, fill the score sheet, hold the mid-term check (初审, 评分, 中期考核).</summary>
    ReviewRecognitions,
    /// <summary>Convene a panel of experts and record its votes and minutes (评审会).</summary>
    HoldRecognitionPanels,
    /// <summary>Decide on a level, withdraw one (审定, 撤销).</summary>
    DecideRecognitions,
    /// <summary>Apply for a leader award for one of the own employer's people (领军人才奖励).</summary>
    ApplyForAwards,
    /// <summary>See applications for awards, their draws and decisions, without deciding anything.</summary>
    ReadAwards,
    /// <summary>Check the form of an application for an award, ask for corrections (形式审查).</summary>
    CheckAwards,
    /// <summary>Draw experts, inspect, propose verdicts on running awards (评审组织, 考察, 考核).</summary>
    ReviewAwards,
    /// <summary>Score the applications for which one was drawn (专家评审).</summary>
    ScoreAwards,
    /// <summary>Make calls, keep the experts, draft and sign decisions, contracts, confirm verdicts.</summary>
    DecideAwards,
    /// <summary>Sign decisions on awards as a leader (会签).</summary>
    SignAwards,
    /// <summary>See and keep policies and their versions, and the catalogue of the classification.</summary>
    MaintainPolicies,
    /// <summary>Find people in the talent register and see their profiles, within one's reach (人才库).</summary>
    ReadTalents,
    /// <summary>See the county's figures of the talent register without the lists behind them; who finds people has the figures of those (人才统计).</summary>
    ReadStatistics,
    /// <summary>Enter people by hand and keep their records, within one's reach (人才信息维护).</summary>
    MaintainTalents,
    /// <summary>See one protected number of one person, with a reason.</summary>
    RevealPersonalData,
    /// <summary>Approve that a colleague takes out a list with personal numbers.</summary>
    ApproveNumberExports,
    /// <summary>Hand one's own duties to a colleague for a time (代办授权).</summary>
    DelegateDuties,
    /// <summary>Create accounts, assign roles, lock and unlock.</summary>
    ManageAccounts,
    /// <summary>Record conflicts of interest, see security settings.</summary>
    ManageSecurity,
    /// <summary>Read the logs of access and decisions.</summary>
    ReadLogs,
    /// <summary>See the county's figures as a leader.</summary>
    ReadLeaderView,
    /// <summary>See the talents one looks after, or assists a leader with, and record contacts with them (联系人才).</summary>
    KeepContacts,
    /// <summary>Sign for what a talent needs, work on it and answer, for one's department (诉求办理).</summary>
    HandleIssues,
    /// <summary>See all posts, assignments and contacts of the liaison, without changing anything.</summary>
    ReadLiaison,
    /// <summary>Keep the posts, give talents a leader, hand over, enter the rules (联系服务管理).</summary>
    ManageLiaison,
    /// <summary>See stations, their plan of beds, stays and figures, within one's reach, without changing anything (人才驿站).</summary>
    ReadStations,
    /// <summary>Run the desk of a station: confirm, check in and out, move, take beds out of service, within one's reach (驿站前台).</summary>
    RunStations,
    /// <summary>Keep stations, rooms, beds and rules, say who runs which desk (驿站管理).</summary>
    ManageStations,
    /// <summary>See estates, flats and what happens to them, without changing anything (人才公寓).</summary>
    ReadFlats,
    /// <summary>Run flats: enter buildings, propose figures, open, close and repair (公寓运营).</summary>
    RunFlats,
    /// <summary>Decide about flats: open an estate, confirm what the operator proposes (公寓审定).</summary>
    DecideFlats,
    /// <summary>See applications for guaranteed loans, within one's reach, without changing anything (创业担保贷款).</summary>
    ReadLoans,
    /// <summary>Say who is eligible; keep rules, banks and guarantee bodies (贷款资格认定).</summary>
    JudgeLoans,
    /// <summary>Accept the risk for the own guarantee body (担保审核).</summary>
    GuaranteeLoans,
    /// <summary>Decide to lend and sign for the own bank (银行授信).</summary>
    LendLoans,
}
