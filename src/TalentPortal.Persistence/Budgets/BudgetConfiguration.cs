using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Persistence.Budgets;

internal sealed class BudgetItemConfiguration : IEntityTypeConfiguration<BudgetItem>
{
    public void Configure(EntityTypeBuilder<BudgetItem> builder)
    {
        builder.ToTable("BudgetItems");
        builder.Property(item => item.Code).HasMaxLength(60);
        builder.Property(item => item.NameZh).HasMaxLength(100);
        builder.Property(item => item.NameEn).HasMaxLength(200);
        builder.HasIndex(item => item.Code).IsUnique();
        builder.OwnsMany(item => item.Rules, rule =>
        {
            rule.ToTable("BudgetRules");
            rule.WithOwner().HasForeignKey("ItemId");
            rule.HasKey(part => part.Id);
            rule.Ignore(part => part.Terms);
            rule.Property(part => part.Reason).HasMaxLength(BudgetEntry.LongestReason);
            rule.Property(part => part.ByName).HasMaxLength(60);
            rule.HasIndex("ItemId", nameof(BudgetRule.Sequence)).IsUnique();
        });
    }
}

internal sealed class BudgetLineConfiguration : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        // The balances are the journal's sums, and a year with a budget goes below zero only as far as an override said.
        builder.ToTable("BudgetLines", table =>
        {
            table.HasCheckConstraint("CK_BudgetLines_Balanced", "[Available] = [Approved] + [Adjusted] + [Recovered] - [Committed] - [Paid] - [Returned] - [Lapsed]");
            table.HasCheckConstraint("CK_BudgetLines_Floor", "[IsAppropriated] = 0 OR [Available] >= -[PermittedShortfall]");
            table.HasCheckConstraint("CK_BudgetLines_Parts", "[Committed] >= 0 AND [Paid] >= 0 AND [Returned] >= 0 AND [Lapsed] >= 0 AND [Recovered] >= 0");
        });
        builder.Property(line => line.OpenedByName).HasMaxLength(60);
        builder.HasOne<BudgetItem>().WithMany().HasForeignKey(line => line.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.ItemId, line.Year, line.Layer }).IsUnique();
        builder.HasIndex(line => line.Year);
    }
}

internal sealed class BudgetEntryConfiguration : IEntityTypeConfiguration<BudgetEntry>
{
    public void Configure(EntityTypeBuilder<BudgetEntry> builder)
    {
        builder.ToTable("BudgetEntries", table => table.HasTrigger(JournalTriggers.Entries));
        builder.Property(entry => entry.Number).HasMaxLength(20);
        builder.Property(entry => entry.Cause).HasMaxLength(BudgetChange.LongestDocument);
        builder.Property(entry => entry.Reason).HasMaxLength(BudgetEntry.LongestReason);
        builder.Property(entry => entry.ByName).HasMaxLength(60);
        builder.HasIndex(entry => entry.Number).IsUnique();
        // An entry is taken back once.
        builder.HasIndex(entry => entry.ReversalOf).IsUnique().HasFilter("[ReversalOf] IS NOT NULL");
        builder.OwnsMany(entry => entry.Postings, posting =>
        {
            posting.ToTable("BudgetPostings", table => table.HasTrigger(JournalTriggers.Postings));
            posting.WithOwner().HasForeignKey("EntryId");
            posting.HasKey(part => part.Id);
            posting.Property(part => part.CaseNumber).HasMaxLength(20);
            posting.HasOne<BudgetLine>().WithMany().HasForeignKey(part => part.LineId).OnDelete(DeleteBehavior.Restrict);
            posting.HasIndex("EntryId", nameof(BudgetPosting.Sequence)).IsUnique();
            posting.HasIndex(part => new { part.LineId, part.Account });
            posting.HasIndex(part => part.CaseId);
        });
    }
}

internal sealed class BudgetChangeConfiguration : IEntityTypeConfiguration<BudgetChange>
{
    public void Configure(EntityTypeBuilder<BudgetChange> builder)
    {
        // An unknown person compares as unknown, which a check lets pass.
        builder.ToTable("BudgetChanges", table =>
        {
            table.HasCheckConstraint("CK_BudgetChanges_FourEyes",
                "[DecidedByPerson] <> [ProposedByPerson] AND [DecidedByPerson] <> [ProposedOnBehalfOf] AND [DecidedOnBehalfOf] <> [ProposedByPerson] AND [DecidedOnBehalfOf] <> [ProposedOnBehalfOf]");
            table.HasCheckConstraint("CK_BudgetChanges_Confirmed", "[State] <> 'Confirmed' OR ([DecidedByPerson] IS NOT NULL AND [EntryNumber] IS NOT NULL)");
        });
        builder.Property(change => change.Document).HasMaxLength(BudgetChange.LongestDocument);
        builder.Property(change => change.Reason).HasMaxLength(BudgetChange.LongestReason);
        builder.Property(change => change.DecisionReason).HasMaxLength(BudgetChange.LongestReason);
        builder.Property(change => change.ProposedByName).HasMaxLength(60);
        builder.Property(change => change.DecidedByName).HasMaxLength(60);
        builder.Property(change => change.EntryNumber).HasMaxLength(20);
        builder.HasOne<BudgetLine>().WithMany().HasForeignKey(change => change.LineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => new { change.State, change.ProposedAt });
    }
}

internal sealed class BudgetReservationConfiguration : IEntityTypeConfiguration<BudgetReservation>
{
    public void Configure(EntityTypeBuilder<BudgetReservation> builder)
    {
        builder.ToTable("BudgetReservations");
        builder.Property(reservation => reservation.CaseNumber).HasMaxLength(20);
        builder.Ignore(reservation => reservation.Case);
        builder.HasOne<BudgetItem>().WithMany().HasForeignKey(reservation => reservation.ItemId).OnDelete(DeleteBehavior.Restrict);
        // A case reserves once.
        builder.HasIndex(reservation => reservation.CaseId).IsUnique();
        builder.HasIndex(reservation => new { reservation.ItemId, reservation.State, reservation.ApprovedAt });
        builder.HasIndex(reservation => new { reservation.ItemId, reservation.CaseNumber });
        builder.OwnsMany(reservation => reservation.Parts, part =>
        {
            part.ToTable("BudgetReservationParts", table => table.HasCheckConstraint("CK_BudgetReservationParts_Amounts", "[Open] >= 0 AND [Paid] >= 0 AND [Planned] >= 0"));
            part.WithOwner().HasForeignKey("ReservationId");
            part.HasKey(row => row.Id);
            part.Ignore(row => row.Short);
            part.HasIndex("ReservationId", nameof(ReservationPart.Year)).IsUnique();
        });
    }
}

internal sealed class FundsNoticeConfiguration : IEntityTypeConfiguration<FundsNotice>
{
    public void Configure(EntityTypeBuilder<FundsNotice> builder)
    {
        builder.ToTable("FundsNotices");
        builder.Property(notice => notice.Number).HasMaxLength(20);
        builder.Property(notice => notice.ItemZh).HasMaxLength(100);
        builder.Property(notice => notice.ItemEn).HasMaxLength(200);
        builder.Property(notice => notice.Department).HasMaxLength(FundsNotice.LongestDepartment);
        builder.Property(notice => notice.Phone).HasMaxLength(FundsNotice.LongestPhone);
        builder.Property(notice => notice.Remark).HasMaxLength(FundsNotice.LongestRemark);
        builder.Property(notice => notice.CloseReason).HasMaxLength(FundsNotice.LongestReason);
        builder.Property(notice => notice.MadeByName).HasMaxLength(60);
        builder.Property(notice => notice.PublishedByName).HasMaxLength(60);
        builder.Property(notice => notice.ClosedByName).HasMaxLength(60);
        builder.HasOne<BudgetItem>().WithMany().HasForeignKey(notice => notice.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(notice => notice.Number).IsUnique().HasFilter("[Number] IS NOT NULL");
        // One notice an item and year stands or is being made.
        builder.HasIndex(notice => new { notice.ItemId, notice.Year }).IsUnique().HasFilter("[State] IN ('Draft', 'Published')");
        builder.HasIndex(notice => new { notice.State, notice.PublishedAt });
    }
}

internal sealed class BudgetProofRunConfiguration : IEntityTypeConfiguration<BudgetProofRun>
{
    public void Configure(EntityTypeBuilder<BudgetProofRun> builder)
    {
        builder.ToTable("BudgetProofRuns");
        builder.Property(run => run.StartedByName).HasMaxLength(60);
        builder.HasIndex(run => run.StartedAt);
        builder.OwnsOne(run => run.Figures);
        builder.OwnsMany(run => run.Faults, fault =>
        {
            fault.ToTable("BudgetProofFaults");
            fault.WithOwner().HasForeignKey("RunId");
            fault.HasKey(part => part.Id);
            fault.Ignore(part => part.Place);
            fault.Property(part => part.What).HasMaxLength(BudgetProofRun.LongestWhat);
            fault.HasIndex("RunId", nameof(BudgetProofFault.Sequence)).IsUnique();
        });
    }
}
