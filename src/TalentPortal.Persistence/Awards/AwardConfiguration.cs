using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Awards;

internal sealed class AwardCallConfiguration : IEntityTypeConfiguration<AwardCall>
{
    public void Configure(EntityTypeBuilder<AwardCall> builder)
    {
        builder.ToTable("AwardCalls", table => table.HasCheckConstraint("CK_AwardCalls_FourEyes", "[CheckedBy] IS NULL OR [CheckedBy] <> [WrittenBy]"));
        builder.Property(call => call.Number).HasMaxLength(20);
        builder.Property(call => call.TitleZh).HasMaxLength(AwardCall.LongestTitle);
        builder.Property(call => call.TitleEn).HasMaxLength(AwardCall.LongestTitle);
        builder.Property(call => call.BodyZh).HasMaxLength(AwardCall.LongestBody);
        builder.Property(call => call.BodyEn).HasMaxLength(AwardCall.LongestBody);
        builder.Property(call => call.WrittenByName).HasMaxLength(60);
        builder.Property(call => call.CheckedByName).HasMaxLength(60);
        builder.Property(call => call.PublishedByName).HasMaxLength(60);
        builder.Property(call => call.DiscardReason).HasMaxLength(AwardCall.LongestReason);
        // One JSON text: terms are read whole, and once published they never change.
        builder.Property(call => call.Terms).HasColumnName(nameof(AwardTerms)).HasConversion(terms => terms.ToJson(), json => AwardTerms.FromJson(json), new ValueComparer<AwardTerms>((left, right) => left == right, terms => terms.GetHashCode(), terms => terms));
        builder.HasIndex(call => call.Number).IsUnique();
        builder.HasIndex(call => new { call.State, call.ClosesOn });
    }
}

internal sealed class AwardExpertConfiguration : IEntityTypeConfiguration<AwardExpert>
{
    public void Configure(EntityTypeBuilder<AwardExpert> builder)
    {
        builder.ToTable("AwardExperts");
        builder.Property(expert => expert.Name).HasMaxLength(60);
        builder.Property(expert => expert.Affiliation).HasMaxLength(100);
        builder.Property(expert => expert.Field).HasMaxLength(100);
        builder.Property(expert => expert.EnteredByName).HasMaxLength(60);
        builder.Property(expert => expert.LeftReason).HasMaxLength(500);
        builder.HasIndex(expert => expert.AccountId).IsUnique();
    }
}

internal sealed class AwardCaseConfiguration : IEntityTypeConfiguration<AwardCase>
{
    public void Configure(EntityTypeBuilder<AwardCase> builder)
    {
        builder.ToTable("AwardCases");
        builder.Property(award => award.CaseNumber).HasMaxLength(20);
        builder.Property(award => award.TownshipCode).HasMaxLength(12);
        builder.Property(award => award.ApplicantName).HasMaxLength(60);
        builder.Property(award => award.ApplicantInitials).HasMaxLength(60);
        builder.Property(award => award.EmployerName).HasMaxLength(100);
        builder.Property(award => award.Project).HasMaxLength(100);
        builder.Property(award => award.Field).HasMaxLength(60);
        builder.Property(award => award.Summary).HasMaxLength(2000);
        builder.Property(award => award.MeanScore).HasPrecision(5, 2);
        builder.Ignore(award => award.OpenCorrections);
        builder.Ignore(award => award.Draw);
        builder.Ignore(award => award.Decision);
        builder.Ignore(award => award.Verdict);
        builder.Ignore(award => award.FraudReport);
        builder.Ignore(award => award.Seated);
        builder.Ignore(award => award.SignaturesNow);
        builder.Ignore(award => award.VotesNow);
        builder.OwnsOne(award => award.Limits);
        builder.OwnsOne(award => award.Deadline);
        builder.OwnsOne(award => award.CorrectionDeadline);
        builder.OwnsOne(award => award.Contract, contract => contract.Property(part => part.Tasks).HasMaxLength(AwardContract.LongestTasks));
        builder.OwnsOne(award => award.Stop);
        builder.OwnsOne(award => award.Naming, naming =>
        {
            naming.Property(part => part.CertificateNumber).HasMaxLength(20);
            naming.Property(part => part.ShownName).HasMaxLength(60);
            naming.HasIndex(part => part.CertificateNumber).IsUnique();
            naming.HasIndex(part => new { part.NamedOn, part.CertificateNumber });
        });
        builder.HasOne<Person>().WithMany().HasForeignKey(award => award.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(award => award.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AwardCall>().WithMany().HasForeignKey(award => award.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(award => award.CaseNumber).IsUnique();
        builder.HasIndex(award => new { award.Status, award.SortsOn, award.CaseNumber });
        // The numbers beside the tabs of the queue are counted from this index alone.
        builder.HasIndex(award => new { award.Status, award.SubmittedAt, award.Kind });
        builder.HasIndex(award => new { award.SortsOn, award.CaseNumber });
        builder.HasIndex(award => new { award.EmployerId, award.Status });
        builder.OwnsMany(award => award.History, step =>
        {
            step.ToTable("AwardSteps", table => table.HasTrigger(AwardStepTriggers.Steps));
            step.WithOwner().HasForeignKey("CaseId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Opinion).HasMaxLength(AwardStep.LongestOpinion);
            // One decision per state and round, whatever two officers press at the same moment.
            step.HasIndex("CaseId", nameof(AwardStep.Round), nameof(AwardStep.From)).IsUnique();
        });
        builder.OwnsMany(award => award.Materials, material =>
        {
            material.ToTable("AwardMaterials");
            material.WithOwner().HasForeignKey("CaseId");
            material.HasKey(part => part.Id);
            material.Property(part => part.Code).HasMaxLength(40);
            material.HasIndex(part => part.FileId);
        });
        builder.OwnsMany(award => award.Corrections, item =>
        {
            item.ToTable("AwardCorrections");
            item.WithOwner().HasForeignKey("CaseId");
            item.HasKey(part => part.Id);
            item.Property(part => part.Subject).HasMaxLength(40);
            item.Property(part => part.WhatToDo).HasMaxLength(500);
            item.Property(part => part.Reply).HasMaxLength(1000);
        });
        OwnReview(builder);
        OwnDecision(builder);
        OwnContract(builder);
    }

    private static void OwnReview(EntityTypeBuilder<AwardCase> builder)
    {
        builder.OwnsMany(award => award.Draws, draw =>
        {
            draw.ToTable("AwardDraws");
            draw.WithOwner().HasForeignKey("CaseId");
            draw.HasKey(part => part.Id);
            draw.Property(part => part.Seed).HasMaxLength(64);
            draw.Property(part => part.ListDigest).HasMaxLength(64);
            draw.Property(part => part.Commitment).HasMaxLength(64);
            draw.Property(part => part.Witness).HasMaxLength(60);
            draw.Property(part => part.CommittedByName).HasMaxLength(60);
            draw.Property(part => part.OpenedByName).HasMaxLength(60);
            draw.HasIndex("CaseId", nameof(AwardDraw.Sequence)).IsUnique();
        });
        builder.OwnsMany(award => award.Experts, expert =>
        {
            expert.ToTable("AwardDrawnExperts");
            expert.WithOwner().HasForeignKey("CaseId");
            expert.HasKey(part => part.Id);
            expert.Property(part => part.Name).HasMaxLength(60);
            expert.Property(part => part.Affiliation).HasMaxLength(100);
            expert.Property(part => part.RecusedReason).HasMaxLength(500);
            expert.HasIndex(part => new { part.AccountId, part.Seat });
        });
        builder.OwnsMany(award => award.Scores, score =>
        {
            score.ToTable("AwardScores");
            score.WithOwner().HasForeignKey("CaseId");
            score.HasKey(part => part.Id);
            score.Property(part => part.Opinion).HasMaxLength(AwardScore.LongestOpinion);
            score.Property(part => part.Sheet).HasMaxLength(2000).HasConversion(sheet => sheet.ToJson(), json => ScoreOfExpert.FromJson(json), new ValueComparer<ScoreOfExpert>((left, right) => left == right, sheet => sheet.GetHashCode(), sheet => sheet));
            // An expert scores once in a draw.
            score.HasIndex(nameof(AwardScore.DrawId), nameof(AwardScore.ExpertId)).IsUnique();
        });
        builder.OwnsMany(award => award.Votes, vote =>
        {
            vote.ToTable("AwardVotes");
            vote.WithOwner().HasForeignKey("CaseId");
            vote.HasKey(part => part.Id);
            vote.Property(part => part.Opinion).HasMaxLength(AwardScore.LongestOpinion);
            // An expert votes once in a draw, and for no more candidates than the call allows.
            vote.HasIndex(nameof(AwardVote.DrawId), nameof(AwardVote.ExpertId)).IsUnique();
            vote.HasIndex(nameof(AwardVote.CallId), nameof(AwardVote.ExpertId), nameof(AwardVote.ForOrdinal)).IsUnique();
        });
        builder.OwnsMany(award => award.Inspections, inspection =>
        {
            inspection.ToTable("AwardInspections");
            inspection.WithOwner().HasForeignKey("CaseId");
            inspection.HasKey(part => part.Id);
            inspection.Property(part => part.Place).HasMaxLength(100);
            inspection.Property(part => part.Report).HasMaxLength(AwardInspection.LongestReport);
            inspection.Property(part => part.ByName).HasMaxLength(60);
        });
        builder.OwnsMany(award => award.Inspectors, inspector =>
        {
            inspector.ToTable("AwardInspectors");
            inspector.WithOwner().HasForeignKey("CaseId");
            inspector.HasKey(part => part.Id);
            inspector.Property(part => part.Name).HasMaxLength(60);
        });
        builder.OwnsMany(award => award.Photos, photo =>
        {
            photo.ToTable("AwardPhotos");
            photo.WithOwner().HasForeignKey("CaseId");
            photo.HasKey(part => part.Id);
            photo.HasIndex(part => part.FileId);
        });
    }

    private static void OwnDecision(EntityTypeBuilder<AwardCase> builder)
    {
        builder.OwnsMany(award => award.Decisions, decision =>
        {
            decision.ToTable("AwardDecisions", table => table.HasCheckConstraint("CK_AwardDecisions_ThreePeople", AwardSignatureTriggers.ThreePeople));
            decision.WithOwner().HasForeignKey("CaseId");
            decision.HasKey(part => part.Id);
            decision.Property(part => part.Minutes).HasMaxLength(AwardDecision.LongestMinutes);
            decision.Property(part => part.DraftedByName).HasMaxLength(60);
            decision.HasIndex("CaseId", nameof(AwardDecision.Sequence)).IsUnique();
        });
        builder.OwnsMany(award => award.Signatures, signature =>
        {
            signature.ToTable("AwardSignatures", table => table.HasTrigger(AwardSignatureTriggers.Signatures));
            signature.WithOwner().HasForeignKey("CaseId");
            signature.HasKey(part => part.Id);
            signature.Property(part => part.Name).HasMaxLength(60);
            signature.Property(part => part.Opinion).HasMaxLength(1000);
            // Who signed is somebody on the register, whoever writes the row. A merge never takes the record of a signer away.
            signature.HasOne<Person>().WithMany().HasForeignKey(part => part.Person).OnDelete(DeleteBehavior.Restrict);
            signature.HasOne<Person>().WithMany().HasForeignKey(part => part.OnBehalfOf).OnDelete(DeleteBehavior.Restrict);
            // Nobody signs a decision twice.
            signature.HasIndex(nameof(AwardSignature.DecisionId), nameof(AwardSignature.Person)).IsUnique();
        });
    }

    private static void OwnContract(EntityTypeBuilder<AwardCase> builder)
    {
        builder.OwnsMany(award => award.Milestones, milestone =>
        {
            milestone.ToTable("AwardMilestones");
            milestone.WithOwner().HasForeignKey("CaseId");
            milestone.HasKey(part => part.Id);
            milestone.Property(part => part.Title).HasMaxLength(200);
        });
        builder.OwnsMany(award => award.Instalments, part =>
        {
            part.ToTable("AwardInstalments");
            part.WithOwner().HasForeignKey("CaseId");
            part.HasKey(row => row.Id);
            part.Property(row => row.Voucher).HasMaxLength(40);
            part.HasIndex("CaseId", nameof(AwardInstalment.Number)).IsUnique();
            // What waits for finance, among all that was ever paid.
            part.HasIndex(row => row.State);
            // A transfer of the bank pays one instalment.
            part.HasIndex(row => row.Voucher).IsUnique();
        });
        builder.OwnsMany(award => award.MoneySteps, step =>
        {
            step.ToTable("AwardMoneySteps", table => table.HasTrigger(AwardStepTriggers.Money));
            step.WithOwner().HasForeignKey("CaseId");
            step.HasKey(row => row.Id);
            step.Property(row => row.ByName).HasMaxLength(60);
            step.Property(row => row.Reason).HasMaxLength(AwardMoneyStep.LongestReason);
            step.Property(row => row.Voucher).HasMaxLength(40);
            step.HasIndex("CaseId", nameof(AwardMoneyStep.Sequence)).IsUnique();
            // Nothing is ordered, checked, settled or returned twice, whatever two officers press at the same moment.
            step.HasIndex(nameof(AwardMoneyStep.InstalmentId), nameof(AwardMoneyStep.Round), nameof(AwardMoneyStep.Action)).IsUnique();
        });
        builder.Ignore(award => award.Payee);
        builder.OwnsMany(award => award.Payees, payee =>
        {
            payee.ToTable("AwardPayees");
            payee.WithOwner().HasForeignKey("CaseId");
            payee.HasKey(row => row.Id);
            payee.Property(row => row.Grounds).HasMaxLength(AwardPayee.LongestGrounds);
            payee.Property(row => row.ByName).HasMaxLength(60);
            payee.HasIndex("CaseId", nameof(AwardPayee.Sequence)).IsUnique();
            payee.OwnsOne(row => row.Account, account =>
            {
                account.Property(part => part.BankName).HasMaxLength(60);
                account.Property(part => part.HolderName).HasMaxLength(100);
                account.Property(part => part.LastFour).HasMaxLength(4);
                account.OwnsOne(part => part.Number, ProtectedTextMapping.Sealed);
            });
        });
        builder.Ignore(award => award.PayeeIsFormerEmployer);
        builder.OwnsMany(award => award.EmployerChanges, change =>
        {
            change.ToTable("AwardEmployerChanges", table => table.HasTrigger(AwardStepTriggers.EmployerChanges));
            change.WithOwner().HasForeignKey("CaseId");
            change.HasKey(row => row.Id);
            change.Property(row => row.FormerName).HasMaxLength(100);
            change.Property(row => row.EmployerName).HasMaxLength(100);
            change.Property(row => row.ByName).HasMaxLength(60);
            change.HasIndex("CaseId", nameof(AwardEmployerChange.Sequence)).IsUnique();
        });
        builder.OwnsMany(award => award.Reports, report =>
        {
            report.ToTable("AwardReports");
            report.WithOwner().HasForeignKey("CaseId");
            report.HasKey(part => part.Id);
            report.Property(part => part.Progress).HasMaxLength(AwardReport.LongestProgress);
            report.Property(part => part.ByName).HasMaxLength(60);
            report.HasIndex("CaseId", nameof(AwardReport.Year)).IsUnique();
        });
        builder.OwnsMany(award => award.ReportFiles, file =>
        {
            file.ToTable("AwardReportFiles");
            file.WithOwner().HasForeignKey("CaseId");
            file.HasKey(part => part.Id);
            file.HasIndex(part => part.FileId);
        });
        builder.OwnsMany(award => award.Verdicts, verdict =>
        {
            verdict.ToTable("AwardVerdicts");
            verdict.WithOwner().HasForeignKey("CaseId");
            verdict.HasKey(part => part.Id);
            verdict.Property(part => part.Grounds).HasMaxLength(AwardStep.LongestOpinion);
            verdict.Property(part => part.ProposedByName).HasMaxLength(60);
            verdict.Property(part => part.SettledByName).HasMaxLength(60);
        });
    }
}

internal sealed class AwardListConfiguration : IEntityTypeConfiguration<AwardList>
{
    public void Configure(EntityTypeBuilder<AwardList> builder)
    {
        builder.ToTable("AwardLists");
        builder.Property(list => list.Number).HasMaxLength(20);
        builder.Property(list => list.MadeByName).HasMaxLength(60);
        builder.Property(list => list.PublishedByName).HasMaxLength(60);
        builder.Property(list => list.CancelReason).HasMaxLength(AwardList.LongestReason);
        builder.HasIndex(list => list.Number).IsUnique();
        builder.HasIndex(list => new { list.State, list.LastDay });
        builder.OwnsMany(list => list.Items, item =>
        {
            item.ToTable("AwardListItems");
            item.WithOwner().HasForeignKey("ListId");
            item.HasKey(part => part.Id);
            item.Property(part => part.ShownName).HasMaxLength(60);
            item.Property(part => part.ShownIdNumber).HasMaxLength(20);
            item.Property(part => part.EmployerName).HasMaxLength(100);
            item.Property(part => part.Project).HasMaxLength(100);
            item.HasIndex(part => part.CaseId);
        });
    }
}

internal sealed class AwardBatchConfiguration : IEntityTypeConfiguration<AwardBatch>
{
    public void Configure(EntityTypeBuilder<AwardBatch> builder)
    {
        // As with every batch: also who writes to the table directly cannot be maker and checker at once, and nothing leaves unchecked.
        builder.ToTable("AwardBatches", table =>
        {
            table.HasCheckConstraint("CK_AwardBatches_FourEyes",
                "[CheckedByPerson] <> [MadeByPerson] AND [CheckedByPerson] <> [MadeOnBehalfOf] AND [CheckedOnBehalfOf] <> [MadeByPerson] AND [CheckedOnBehalfOf] <> [MadeOnBehalfOf]");
            table.HasCheckConstraint("CK_AwardBatches_Checked", "[State] IN ('Draft', 'Discarded') OR [CheckedByPerson] IS NOT NULL");
        });
        builder.Property(batch => batch.Number).HasMaxLength(20);
        builder.Property(batch => batch.MadeByName).HasMaxLength(60);
        builder.Property(batch => batch.CheckedByName).HasMaxLength(60);
        builder.Property(batch => batch.Digest).HasMaxLength(64);
        builder.HasIndex(batch => batch.Number).IsUnique();
        builder.OwnsMany(batch => batch.Lines, line =>
        {
            line.ToTable("AwardTransfers", table => table.HasTrigger(AwardSignatureTriggers.Transfers));
            line.WithOwner().HasForeignKey("BatchId");
            line.HasKey(part => part.Id);
            line.Property(part => part.CaseNumber).HasMaxLength(20);
            line.Property(part => part.PersonName).HasMaxLength(60);
            line.Property(part => part.EmployerName).HasMaxLength(100);
            line.Property(part => part.BankName).HasMaxLength(60);
            line.Property(part => part.HolderName).HasMaxLength(100);
            line.Property(part => part.LastFour).HasMaxLength(4);
            line.Property(part => part.BankReason).HasMaxLength(300);
            line.OwnsOne(part => part.Account, ProtectedTextMapping.Sealed);
            line.HasOne<AwardCase>().WithMany().HasForeignKey(part => part.CaseId).OnDelete(DeleteBehavior.Restrict);
            line.HasIndex("BatchId", nameof(AwardTransfer.Number)).IsUnique();
            // An instalment is on its way or paid by one list at most, whoever writes the row.
            line.HasIndex(part => part.InstalmentId).IsUnique().HasFilter("[IsLive] = 1");
        });
        builder.OwnsMany(batch => batch.Steps, step =>
        {
            step.ToTable("AwardBatchSteps");
            step.WithOwner().HasForeignKey("BatchId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Note).HasMaxLength(PaymentBatchStep.LongestNote);
            step.HasIndex("BatchId", nameof(PaymentBatchStep.Sequence)).IsUnique();
        });
        builder.OwnsMany(batch => batch.Results, result =>
        {
            result.ToTable("AwardBankResults");
            result.WithOwner().HasForeignKey("BatchId");
            result.HasKey(part => part.Id);
            result.Property(part => part.Digest).HasMaxLength(64);
            result.Property(part => part.ByName).HasMaxLength(60);
            result.HasIndex("BatchId", nameof(BankResult.Sequence)).IsUnique();
        });
    }
}

internal sealed class AwardRecoveryConfiguration : IEntityTypeConfiguration<AwardRecovery>
{
    public void Configure(EntityTypeBuilder<AwardRecovery> builder)
    {
        builder.ToTable("AwardRecoveries");
        builder.Property(recovery => recovery.Number).HasMaxLength(20);
        builder.Property(recovery => recovery.CaseNumber).HasMaxLength(20);
        builder.Property(recovery => recovery.PersonName).HasMaxLength(60);
        builder.Property(recovery => recovery.EmployerName).HasMaxLength(100);
        builder.Property(recovery => recovery.Statement).HasMaxLength(4000);
        builder.HasOne<Person>().WithMany().HasForeignKey(recovery => recovery.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(recovery => recovery.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AwardCase>().WithMany().HasForeignKey(recovery => recovery.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(recovery => recovery.Number).IsUnique();
        // A stopped award is asked back once.
        builder.HasIndex(recovery => recovery.CaseId).IsUnique();
        builder.OwnsMany(recovery => recovery.Steps, step =>
        {
            step.ToTable("AwardRecoverySteps", table => table.HasTrigger(AwardStepTriggers.Recoveries));
            step.WithOwner().HasForeignKey("RecoveryId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Note).HasMaxLength(4000);
            step.HasIndex("RecoveryId", nameof(RecoveryStep.Sequence)).IsUnique();
        });
        builder.OwnsMany(recovery => recovery.Repayments, repayment =>
        {
            repayment.ToTable("AwardRepayments");
            repayment.WithOwner().HasForeignKey("RecoveryId");
            repayment.HasKey(part => part.Id);
            repayment.Property(part => part.Voucher).HasMaxLength(40);
            repayment.Property(part => part.ByName).HasMaxLength(60);
            repayment.HasIndex("RecoveryId", nameof(Repayment.Voucher)).IsUnique();
        });
    }
}
