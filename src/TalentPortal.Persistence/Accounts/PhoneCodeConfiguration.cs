using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Accounts;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Accounts;

internal sealed class PhoneCodeConfiguration : IEntityTypeConfiguration<PhoneCode>
{
    public void Configure(EntityTypeBuilder<PhoneCode> builder)
    {
        builder.ToTable("PhoneCodes");
        builder.Property(code => code.Hash).HasMaxLength(32);
        builder.Protected(code => code.Phone);
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId);
        builder.HasIndex(code => code.EndsAt);
    }
}
